import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { act, message, openChat, row, send, until } from "./support/chat.mjs";
import { account, befriend, direct, logInByUi, say } from "./support/people.mjs";

/** What the page shows of the messages that begin so, from old to new. */
async function words(page, start) {
  const texts = await page.getByTestId("message").locator("[data-body]").allInnerTexts();
  return texts.map((text) => text.split("\n")[0]).filter((text) => text.startsWith(start));
}

describe("tabs of one browser", () => {
  let browser;
  let ben;
  let id;
  let who;
  let first;
  let second;
  const sockets = [];

  before(async () => {
    browser = await launch();
    const anna = await account("Anna Tabs");
    ben = await account("Ben Tabs");
    await befriend(anna, ben);
    id = await direct(anna, ben);
    await say(ben, id, "first words");
    who = await person(browser);
    who.context.on("page", (page) => watch(page));
    first = who.page;
    watch(first);
    await logInByUi(who, anna.username);
    await openChat(first, "Ben Tabs");
    second = await who.context.newPage();
    second.setDefaultTimeout(10_000);
    await second.goto("/chats");
    await openChat(second, "Ben Tabs");
    await message(second, "first words").waitFor();
  });
  after(() => browser.close());

  function watch(page) {
    page.on("websocket", (socket) => {
      if (socket.url().endsWith("/ws")) sockets.push(socket);
    });
  }

  test("share one WebSocket", () => assert.equal(sockets.length, 1));

  test("show what is written in either, once and in order", async () => {
    for (const n of [1, 2, 3]) await send(first, `from the first ${n}`);
    await message(second, "from the first 3").waitFor();
    for (const n of [1, 2, 3]) await send(second, `from the second ${n}`);
    await message(first, "from the second 3").waitFor();
    for (const page of [first, second]) {
      for (const start of ["from the first", "from the second"]) {
        await until(
          () => words(page, start),
          (seen) => seen.join() === [1, 2, 3].map((n) => `${start} ${n}`).join(),
          start,
        );
      }
    }
  });

  test("show what the other side does", async () => {
    await say(ben, id, "for both");
    for (const page of [first, second]) await message(page, "for both").waitFor();
  });

  test("take over an answer with its quote, a recall, and what was read", async () => {
    await act(second, "for both", "Reply");
    await send(second, "an answer");
    await message(first, "an answer")
      .getByRole("button", { name: /for both/ })
      .waitFor();
    await first.bringToFront();
    await act(first, "an answer", "Recall");
    await first.getByRole("alertdialog").getByRole("button", { name: "Recall" }).click();
    await second.getByText("You recalled a message").waitFor();
    for (const page of [second, first]) {
      await page.bringToFront();
      await page
        .getByRole("link", { name: /^Settings/ })
        .first()
        .click();
    }
    await say(ben, id, "unread at first");
    for (const page of [first, second]) {
      await until(
        () => page.title(),
        (title) => title.startsWith("(1)"),
        "title",
      );
    }
    await first
      .getByRole("link", { name: /^Chats/ })
      .first()
      .click();
    await row(first, "Ben Tabs").click();
    await until(
      () => second.title(),
      (title) => title === "im",
      "title",
    );
    assert.equal(sockets.length, 1);
  });

  test("go on when the tab with the WebSocket is closed", async () => {
    await second.bringToFront();
    await openChat(second, "Ben Tabs");
    await first.close();
    await send(second, "written at once");
    await say(ben, id, "while it changed hands");
    await message(second, "written at once")
      .getByRole("img", { name: /Sent|Read/ })
      .waitFor();
    await message(second, "while it changed hands").waitFor();
    assert.equal(sockets.length, 2);
    assert.deepEqual(await words(second, "written at once"), ["written at once"]);
    await say(ben, id, "live again");
    await message(second, "live again").waitFor();
    const { items } = await ben.api("GET", `/conversations/${id}/messages?limit=50`);
    assert.equal(items.filter((m) => m.body?.text === "written at once").length, 1);
  });

  test("nothing complained", () => assert.deepEqual(who.complaints, []));
});
