import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import {
  frames,
  inSight,
  message,
  openChat,
  row,
  scrollTo,
  topOf,
  until,
} from "./support/chat.mjs";
import { account, befriend, direct, logInByUi, say } from "./support/people.mjs";

describe("a long conversation", () => {
  let browser;
  let anna;
  let ben;
  let who;
  let id;

  before(async () => {
    browser = await launch();
    [anna, ben] = [await account("Anna History"), await account("Ben History")];
    await befriend(anna, ben);
    id = await direct(anna, ben);
    for (let n = 1; n <= 120; n++) {
      await say(n % 3 ? ben : anna, id, `line ${n}`, n === 118 ? { replyTo: 3 } : {});
    }
    await anna.api("PUT", `/conversations/${id}/read`, { seq: 120 });
    who = await person(browser);
    await logInByUi(who, anna.username);
    await openChat(who.page, "Ben History");
  });
  after(() => browser.close());

  const log = () => who.page.getByRole("log");
  const oldest = () =>
    who.page.evaluate(() => Number(document.querySelector("[data-seq]")?.dataset.seq ?? 0));

  test("opens at the newest message", async () => {
    await message(who.page, "line 120").waitFor();
    const end = await log().evaluate((el) => el.scrollHeight - el.scrollTop - el.clientHeight);
    assert.ok(end < 2, `${end} px from the end`);
    assert.ok((await oldest()) > 1);
  });

  test("older messages load above without moving what is read", async () => {
    let loads = 0;
    who.page.on("response", (response) => (loads += response.url().includes("beforeSeq") ? 1 : 0));
    for (let round = 0; (await oldest()) > 1 && round < 20; round++) {
      await scrollTo(who.page, 400);
      const before = await inSight(who.page);
      await frames(who.page, 10);
      const moved = (await topOf(who.page, before.seq)) - before.top;
      assert.ok(Math.abs(moved) <= 1, `moved by ${moved} px`);
    }
    assert.ok(loads >= 1);
    assert.equal(await oldest(), 1);
  });

  test("a new message does not pull the reader down, the button does", async () => {
    await scrollTo(who.page, 600);
    const before = await inSight(who.page);
    await say(ben, id, "line 121");
    const jump = who.page.getByRole("button", { name: "Jump to newest, 1 unread message" });
    await jump.waitFor();
    const moved = (await topOf(who.page, before.seq)) - before.top;
    assert.ok(Math.abs(moved) <= 1, `moved by ${moved} px`);
    await jump.click();
    await message(who.page, "line 121").waitFor();
    const end = await log().evaluate((el) => el.scrollHeight - el.scrollTop - el.clientHeight);
    assert.ok(end < 2, `${end} px from the end`);
    await until(
      () => who.page.title(),
      (title) => title === "im",
      "title",
    );
  });

  test("a quote jumps to its message, also before it is loaded", async () => {
    await who.page.reload();
    await message(who.page, "line 121").waitFor();
    await message(who.page, "line 118").getByRole("button").first().click();
    await who.page.locator('[data-seq="3"]').waitFor();
    const visible = await until(
      () =>
        who.page.evaluate(() => {
          const rect = document.querySelector('[data-seq="3"]').getBoundingClientRect();
          return rect.top > 0 && rect.bottom < innerHeight;
        }),
      Boolean,
      "quoted message in sight",
    );
    assert.ok(visible);
    await who.page.getByRole("button", { name: "Jump to newest" }).click();
    await message(who.page, "line 121").waitFor();
    await frames(who.page, 20);
    const end = await log().evaluate((el) => el.scrollHeight - el.scrollTop - el.clientHeight);
    assert.ok(end < 2, `${end} px from the end`);
  });

  test("coming back finds the place that was left", async () => {
    await scrollTo(who.page, await log().evaluate((el) => el.scrollHeight / 2));
    const seen = await inSight(who.page);
    await who.page
      .getByRole("link", { name: /^Settings/ })
      .first()
      .click();
    await who.page
      .getByRole("link", { name: /^Chats/ })
      .first()
      .click();
    await row(who.page, "Ben History").click();
    await who.page.locator(`[data-seq="${seen.seq}"]`).waitFor();
    await until(
      () =>
        who.page.evaluate(
          (seq) => document.querySelector(`[data-seq="${seq}"]`)?.getBoundingClientRect().top,
          seen.seq,
        ),
      (top) => Math.abs(top - seen.top) < 2,
      `place ${seen.top}`,
    );
  });

  test("nothing complained", () => assert.deepEqual(who.complaints, []));
});
