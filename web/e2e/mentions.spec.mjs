import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { input, message, openChat, row, scrollTo, until } from "./support/chat.mjs";
import { account, befriend, logInByUi, say } from "./support/people.mjs";

const option = (page, name) =>
  page.getByRole("listbox", { name: "Mention somebody" }).getByRole("option", { name });

describe("mentions in a group", () => {
  let browser;
  let anna;
  let ben;
  let ming;
  let id;

  before(async () => {
    browser = await launch();
    [anna, ben, ming] = [
      await account("Anna Calls"),
      await account("Ben Called"),
      await account("王小明"),
    ];
    for (const other of [ben, ming]) await befriend(anna, other);
    const made = await anna.api("POST", "/conversations", {
      type: "group",
      title: "Choir",
      memberIds: [ben.id, ming.id],
    });
    id = made.id;
    for (const one of [anna, ben]) {
      one.browser = await person(browser);
      one.page = one.browser.page;
      await logInByUi(one.browser, one.username);
    }
    await openChat(anna.page, "Choir");
  });
  after(() => browser.close());

  const last = async () =>
    (await anna.api("GET", `/conversations/${id}/messages?limit=1`)).items[0];

  test("@ lists the members, the keys pick one, and the message calls him", async () => {
    await input(anna.page).pressSequentially("hi @");
    await option(anna.page, /Ben Called/).waitFor();
    await input(anna.page).pressSequentially("be");
    assert.equal(await option(anna.page, /王小明/).count(), 0);
    await input(anna.page).press("Enter");
    assert.equal(await input(anna.page).inputValue(), "hi @Ben Called ");
    await input(anna.page).pressSequentially("come at eight");
    await input(anna.page).press("Enter");
    await message(anna.page, "come at eight").getByRole("img", { name: "Sent" }).waitFor();
    assert.deepEqual((await last()).mentions, { userIds: [ben.id], all: false });
    await row(ben.page, "Choir").getByRole("img", { name: "1 unread mention" }).waitFor();
  });

  test("a press picks as well, and Escape leaves the words as they are", async () => {
    await input(anna.page).pressSequentially("@王");
    await option(anna.page, /王小明/).click();
    assert.equal(await input(anna.page).inputValue(), "@王小明 ");
    await input(anna.page).pressSequentially("@b");
    await option(anna.page, /Ben Called/).waitFor();
    await input(anna.page).press("Escape");
    await option(anna.page, /Ben Called/).waitFor({ state: "detached" });
    await input(anna.page).press("Enter");
    await message(anna.page, "@王小明").getByRole("img", { name: "Sent" }).waitFor();
    assert.deepEqual((await last()).mentions.userIds, [ming.id]);
  });

  test("the owner calls everybody, who is no more than a member does not", async () => {
    await input(anna.page).pressSequentially("@every");
    await option(anna.page, "Everybody").click();
    await input(anna.page).pressSequentially("rehearsal");
    await input(anna.page).press("Enter");
    await message(anna.page, "rehearsal").getByRole("img", { name: "Sent" }).waitFor();
    assert.equal((await last()).mentions.all, true);
    await openChat(ben.page, "Choir");
    await input(ben.page).pressSequentially("@");
    await option(ben.page, /Anna Calls/).waitFor();
    assert.equal(await option(ben.page, "Everybody").count(), 0);
    await input(ben.page).fill("");
  });

  test("one's own name is marked, and reading clears the mark in the list", async () => {
    await message(ben.page, "come at eight").locator("[data-self]").waitFor();
    await until(
      () =>
        row(ben.page, "Choir")
          .getByRole("img", { name: /mention/ })
          .count(),
      (count) => count === 0,
      "marks in the list",
    );
  });

  test("the button leads to the next mention that was not read", async () => {
    for (let n = 1; n <= 30; n++) await say(anna, id, `before ${n}`);
    await message(ben.page, "before 30").waitFor();
    await scrollTo(ben.page, 0);
    for (let n = 1; n <= 150; n++) await say(anna, id, `noise ${n}`);
    await say(anna, id, "now you, @Ben Called", { mentions: { userIds: [ben.id], all: false } });
    for (let n = 1; n <= 150; n++) await say(anna, id, `afterwards ${n}`);
    await ben.page.getByRole("button", { name: "Next mention, 1 unread" }).click();
    await until(
      () =>
        ben.page.evaluate(() => {
          const entry = [...document.querySelectorAll("[data-seq]")].find((e) =>
            e.textContent.includes("now you"),
          );
          const rect = entry?.getBoundingClientRect();
          return !!rect && rect.top > 0 && rect.bottom < innerHeight;
        }),
      Boolean,
      "the mention in sight",
    );
    await ben.page.getByRole("button", { name: /Next mention/ }).waitFor({ state: "detached" });
  });

  test("nothing complained", () =>
    assert.deepEqual([...anna.browser.complaints, ...ben.browser.complaints], []));
});
