import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { act, input, message, openChat, row, send, until } from "./support/chat.mjs";
import { account, befriend, direct, logInByUi, say } from "./support/people.mjs";

describe("keys, Back, and what waits", () => {
  let browser;
  let anna;
  let ben;
  let cleo;
  let page;
  let ids;

  before(async () => {
    browser = await launch();
    [anna, ben, cleo] = [
      await account("Anna Keys"),
      await account("Ben Keys"),
      await account("Cleo Keys"),
    ];
    ids = [];
    for (const other of [ben, cleo]) {
      await befriend(anna, other);
      ids.push(await direct(anna, other));
      await say(other, ids.at(-1), `hello from ${other.displayName}`);
    }
    const who = await person(browser);
    anna.browser = who;
    page = who.page;
    await logInByUi(who, anna.username);
    await row(page, "Ben Keys").waitFor();
  });
  after(() => browser.close());

  test("Ctrl+K finds a conversation by name and goes there", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox", { name: "Search or go to a conversation" }).fill("ben");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Ben Keys/ })
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/chats/${ids[0]}`);
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("Alt and the arrows walk the conversations", async () => {
    await input(page).waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await page.waitForURL(`**/chats/${ids[1]}`);
    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForURL(`**/chats/${ids[0]}`);
  });

  test("? shows the keys, but is a question mark where one writes", async () => {
    await input(page).pressSequentially("why?");
    assert.equal(await input(page).inputValue(), "why?");
    await input(page).fill("");
    await page.getByRole("log").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("Escape ends a selection, then closes the panel", async () => {
    await page.getByRole("button", { name: "Search in this conversation" }).click();
    await page.getByRole("complementary").waitFor();
    await act(page, "hello from Ben", "Select");
    await page.getByText("1 selected").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("1 selected").waitFor({ state: "detached" });
    await page.getByRole("complementary").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("complementary").waitFor({ state: "detached" });
  });

  test("on a narrow screen Back closes the panel, then leaves the conversation", async () => {
    const phone = await person(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await logInByUi(phone, anna.username);
    await row(phone.page, "Ben Keys").click();
    await input(phone.page).waitFor();
    for (const name of ["Search in this conversation", /Ben Keys/]) {
      await phone.page.getByRole("main").getByRole("button", { name }).first().click();
      await phone.page.getByRole("complementary").waitFor();
      await phone.page.goBack();
      await phone.page.getByRole("complementary").waitFor({ state: "detached" });
      await input(phone.page).waitFor();
    }
    await phone.page.goBack();
    await row(phone.page, "Ben Keys").waitFor();
    assert.deepEqual(phone.complaints, []);
    await phone.context.close();
  });

  test("messages are forwarded in their order, to several conversations", async () => {
    await openChat(page, "Ben Keys");
    for (const text of ["first", "second"]) await send(page, `${text} of two`);
    await message(page, "second of two")
      .getByRole("img", { name: /Sent|Read/ })
      .waitFor();
    await act(page, "second of two", "Select");
    await message(page, "first of two").getByRole("checkbox").click();
    await page.getByText("2 selected").waitFor();
    await page.getByRole("toolbar").getByRole("button", { name: "Forward" }).click();
    const dialog = page.getByRole("dialog", { name: "Forward to" });
    for (const name of [/Ben Keys/, /Cleo Keys/])
      await dialog.getByRole("button", { name }).click();
    await dialog.getByRole("button", { name: "Forward to 2" }).click();
    await page.getByText("2 selected").waitFor({ state: "detached" });
    for (const id of ids) {
      const { items } = await until(
        () => cleo.api && anna.api("GET", `/conversations/${id}/messages?limit=20`),
        ({ items }) => items.filter((m) => m.forwarded).length === 2,
        "forwarded messages",
      );
      const texts = items.filter((m) => m.forwarded).map((m) => m.body.text);
      assert.deepEqual(texts, ["first of two", "second of two"]);
    }
  });

  test("what waits can be taken back, and the connection tried at once", async () => {
    const who = await person(browser);
    let cut = true;
    await who.page.routeWebSocket(/\/ws$/, (socket) => {
      if (cut) return void socket.close({ code: 1011 });
      socket.connectToServer();
    });
    await logInByUi(who, anna.username);
    await openChat(who.page, "Cleo Keys");
    await send(who.page, "better not");
    await send(who.page, "but this");
    await message(who.page, "better not").getByRole("button", { name: "Cancel sending" }).click();
    await until(
      () => who.page.getByText("better not").count(),
      (count) => count === 0,
      "the one taken back",
    );
    // The attempts are further apart with each failure.
    await until(
      () => who.page.getByRole("button", { name: "Try now" }).count(),
      (count) => count > 0,
      "the way to try now",
    );
    cut = false;
    await who.page
      .getByRole("button", { name: "Try now" })
      .click({ timeout: 3_000 })
      .catch(() => undefined); // It may have come back by itself.
    await message(who.page, "but this").getByRole("img", { name: "Sent" }).waitFor();
    const { items } = await cleo.api("GET", `/conversations/${ids[1]}/messages?limit=20`);
    assert.ok(!items.some((m) => m.body?.text === "better not"));
    await who.context.close();
  });

  test("nothing complained", () => assert.deepEqual(anna.browser.complaints, []));
});
