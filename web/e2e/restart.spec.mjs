import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { message, openChat, send } from "./support/chat.mjs";
import { account, befriend, direct, logInByUi, say } from "./support/people.mjs";
import { command, ownServer } from "./support/server.mjs";

const unknown = command ? false : "IM_SERVER_COMMAND does not say how to start a server";

describe("when the server is killed under an open page", { skip: unknown }, () => {
  let browser;
  let server;
  let ben;
  let page;
  let id;

  before(async () => {
    [browser, server] = await Promise.all([launch(), ownServer()]);
    const anna = await account("Anna Restart", undefined, {}, server.url);
    ben = await account("Ben Restart", undefined, {}, server.url);
    await befriend(anna, ben);
    id = await direct(anna, ben);
    await say(ben, id, "first words");
    const who = await person(browser, { baseURL: server.url });
    page = who.page;
    page.setDefaultTimeout(40_000);
    await logInByUi(who, anna.username);
    await openChat(page, "Ben Restart");
    await message(page, "first words").waitFor();
  });
  after(async () => {
    await browser.close();
    await server.end();
  });

  test("what is written meanwhile is sent once, in order", async () => {
    await server.kill();
    for (const n of [1, 2, 3]) await send(page, `meanwhile ${n}`);
    await message(page, "meanwhile 3").getByRole("img", { name: "Sending" }).waitFor();
    await server.start();
    await message(page, "meanwhile 3").getByRole("img", { name: "Sent" }).waitFor();
    const { items } = await ben.api("GET", `/conversations/${id}/messages?limit=50`);
    const texts = items.map((m) => m.body?.text);
    assert.deepEqual(texts, ["first words", "meanwhile 1", "meanwhile 2", "meanwhile 3"]);
  });

  test("the page goes on by itself, with nothing missing or twice", async () => {
    await say(ben, id, "after the restart");
    await message(page, "after the restart").waitFor();
    const shown = await page.getByTestId("message").locator("[data-body]").allInnerTexts();
    const words = ["first words", "meanwhile 1", "meanwhile 2", "meanwhile 3", "after the restart"];
    assert.equal(shown.length, words.length, shown.join("|"));
    for (const [i, word] of words.entries()) assert.ok(shown[i].includes(word), shown[i]);
  });
});
