import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { input, message, openChat, send, until } from "./support/chat.mjs";
import { account, befriend, direct, logInByUi, say } from "./support/people.mjs";

describe("when things fail", () => {
  let browser;
  let anna;
  let ben;
  let page;
  let id;

  before(async () => {
    browser = await launch();
    [anna, ben] = [await account("Anna Trust"), await account("Ben Trust")];
    await befriend(anna, ben);
    id = await direct(anna, ben);
    await say(ben, id, "first words");
    const who = await person(browser);
    page = who.page;
    anna.browser = who;
    await logInByUi(who, anna.username);
    await openChat(page, "Ben Trust");
    await message(page, "first words").waitFor();
  });
  after(() => browser.close());

  test("messages written without network wait and are sent once, in order", async () => {
    await anna.browser.context.setOffline(true);
    for (const n of [1, 2, 3]) await send(page, `offline ${n}`);
    await message(page, "offline 3").getByRole("img", { name: "Sending" }).waitFor();
    await page.getByText("Waiting for network – 3 messages will be sent").waitFor();
    await say(ben, id, "meanwhile");
    await anna.browser.context.setOffline(false);
    await message(page, "offline 3").getByRole("img", { name: "Sent" }).waitFor();
    await message(page, "meanwhile").waitFor();
    const { items } = await ben.api("GET", `/conversations/${id}/messages?limit=50`);
    const texts = items.map((m) => m.body?.text).filter((text) => text.startsWith("offline"));
    assert.deepEqual(texts, ["offline 1", "offline 2", "offline 3"]);
  });

  test("messages written without a connection outlive the page and are sent once, in order", async () => {
    const who = await person(browser);
    let cut = true;
    await who.page.routeWebSocket(/\/ws$/, (socket) => {
      if (cut) return void socket.close({ code: 1011 });
      socket.connectToServer();
    });
    await logInByUi(who, anna.username);
    await openChat(who.page, "Ben Trust");
    for (const n of [1, 2, 3]) await send(who.page, `kept ${n}`);
    await message(who.page, "kept 3").getByRole("img", { name: "Sending" }).waitFor();
    await who.page.reload();
    await message(who.page, "kept 3").getByRole("img", { name: "Sending" }).waitFor();
    cut = false;
    await message(who.page, "kept 3").getByRole("img", { name: "Sent" }).waitFor();
    const { items } = await ben.api("GET", `/conversations/${id}/messages?limit=50`);
    const texts = items.map((m) => m.body?.text).filter((text) => text?.startsWith("kept"));
    assert.deepEqual(texts, ["kept 1", "kept 2", "kept 3"]);
    await who.context.close();
  });

  test("a page that cannot be fetched says so, and the rest lives on", async () => {
    const who = await person(browser);
    await logInByUi(who, anna.username);
    await who.page.route(/SettingsPage/, (route) => route.abort());
    await who.page.getByRole("link", { name: "Settings" }).click();
    await who.page.getByText("This page could not be shown.").waitFor();
    await who.page.getByRole("link", { name: /^Chats/ }).click();
    await openChat(who.page, "Ben Trust");
    await message(who.page, "first words").waitFor();
    await who.context.close();
  });

  test("a list that the server could not give comes as soon as it can", async () => {
    const who = await person(browser);
    let down = true;
    await who.page.route(/\/api\/v1\/conversations(\?|$)/, (route) =>
      down ? route.fulfill({ status: 503, json: { code: "unavailable" } }) : route.continue(),
    );
    await logInByUi(who, anna.username);
    await who.page.getByText("Updating…").waitFor();
    down = false;
    await openChat(who.page, "Ben Trust");
    await who.context.close();
  });

  test("a refused message turns red and can be retried or deleted", async () => {
    await ben.api("PUT", `/blocks/${anna.id}`);
    await send(page, "while blocked");
    await send(page, "never mind");
    const failed = message(page, "while blocked");
    await failed.getByText(/Not sent/).waitFor();
    await message(page, "never mind").getByRole("button", { name: "Delete" }).click();
    await ben.api("DELETE", `/blocks/${anna.id}`);
    await failed.getByRole("button", { name: "Retry" }).click();
    await message(page, "while blocked").getByRole("img", { name: "Sent" }).waitFor();
    assert.equal(await page.getByText("never mind").count(), 0);
  });

  test("an answer lost on the way does not double the message", async () => {
    const who = await person(browser);
    let cut = true;
    await who.page.routeWebSocket(/\/ws$/, (socket) => {
      const server = socket.connectToServer();
      let lost = null;
      socket.onMessage((frame) => {
        const request = JSON.parse(frame);
        if (cut && request.op === "message.send") lost = request.id;
        server.send(frame);
      });
      server.onMessage((frame) => {
        if (lost !== null && JSON.parse(frame).id === lost) {
          cut = false;
          lost = null;
          return void socket.close({ code: 1011 });
        }
        socket.send(frame);
      });
    });
    await logInByUi(who, anna.username);
    await openChat(who.page, "Ben Trust");
    await send(who.page, "exactly once");
    await message(who.page, "exactly once").getByRole("img", { name: "Sent" }).waitFor();
    const { items } = await ben.api("GET", `/conversations/${id}/messages?limit=50`);
    assert.equal(items.filter((m) => m.body?.text === "exactly once").length, 1);
    assert.equal(
      await who.page.getByTestId("message").filter({ hasText: "exactly once" }).count(),
      1,
    );
    assert.deepEqual(who.complaints, []);
    await who.context.close();
  });

  test("an input method's Enter never sends", async () => {
    await input(page).fill("");
    await input(page).evaluate((area) => {
      area.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    });
    await input(page).fill("ni hao");
    await input(page).press("Enter");
    assert.match(await input(page).inputValue(), /ni hao/);
    await input(page).evaluate((area) => {
      area.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    });
    await input(page).fill("你好");
    await input(page).press("Enter");
    await message(page, "你好").getByRole("img", { name: "Sent" }).waitFor();
    await until(
      () => input(page).inputValue(),
      (text) => text === "",
      "composer",
    );
  });

  test("a revoked session ends at the log-in page", async () => {
    const { items } = await anna.api("GET", "/sessions");
    const others = items.filter((session) => !session.current);
    for (const session of others) await anna.api("DELETE", `/sessions/${session.id}`);
    await page.waitForURL("**/login");
    assert.deepEqual(anna.browser.complaints, []);
  });
});
