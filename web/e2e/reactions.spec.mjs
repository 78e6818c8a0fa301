import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { act, message, openChat, until } from "./support/chat.mjs";
import { account, befriend, direct, logInByUi, say } from "./support/people.mjs";

const chip = (page, text) => message(page, text).getByRole("button", { name: /reaction/ });
const bar = (page) => page.getByRole("region", { name: "Pinned message" });

describe("reactions and pins", () => {
  let browser;
  let anna;
  let ben;
  let id;

  before(async () => {
    browser = await launch();
    [anna, ben] = [await account("Anna Reacts"), await account("Ben Reacts")];
    await befriend(anna, ben);
    id = await direct(anna, ben);
    for (const text of ["a good idea", "a plan", "the address"]) await say(ben, id, text);
    for (const one of [anna, ben]) {
      one.browser = await person(browser);
      one.page = one.browser.page;
      await logInByUi(one.browser, one.username);
    }
    await openChat(anna.page, "Ben Reacts");
    await openChat(ben.page, "Anna Reacts");
    await message(anna.page, "the address").waitFor();
  });
  after(() => browser.close());

  test("one of six quick ones reaches both, and is taken back by a press", async () => {
    await message(anna.page, "a good idea").locator("[data-body]").click({ button: "right" });
    await anna.page.getByRole("menuitem", { name: "React with 👍" }).click();
    await chip(anna.page, "a good idea").waitFor();
    const label = await chip(ben.page, "a good idea").getAttribute("aria-label");
    assert.equal(label, "👍 1 reaction: Anna Reacts");
    await chip(ben.page, "a good idea").click();
    await until(
      () => chip(anna.page, "a good idea").getAttribute("title"),
      (names) => names === "You and Ben Reacts",
      "who reacted",
    );
    await until(
      () => chip(ben.page, "a good idea").getAttribute("aria-pressed"),
      (pressed) => pressed === "true",
      "own reaction",
    );
    await chip(ben.page, "a good idea").click();
    await until(
      () => chip(anna.page, "a good idea").textContent(),
      (text) => text === "👍1",
      "one reaction",
    );
  });

  test("any other comes from the picker", async () => {
    await message(anna.page, "a plan").hover();
    await message(anna.page, "a plan").getByRole("button", { name: "React" }).click();
    await anna.page.getByRole("menuitem", { name: "More reactions" }).click();
    await anna.page.getByRole("dialog").getByRole("button", { name: "🎉" }).click();
    await chip(ben.page, "a plan").getByText("🎉").waitFor();
  });

  test("a reaction that is refused is undone, and it is said", async () => {
    const who = await person(browser);
    await who.page.routeWebSocket(/\/ws$/, (socket) => {
      const server = socket.connectToServer();
      const refused = new Set();
      socket.onMessage((frame) => {
        const request = JSON.parse(frame);
        if (request.op === "message.react") refused.add(request.id);
        server.send(frame);
      });
      server.onMessage((frame) => {
        const answer = JSON.parse(frame);
        if (!refused.has(answer.id)) return socket.send(frame);
        const error = { code: "conflict", message: "too many kinds" };
        socket.send(JSON.stringify({ id: answer.id, ok: false, error }));
      });
    });
    await logInByUi(who, anna.username);
    await openChat(who.page, "Ben Reacts");
    await message(who.page, "the address").locator("[data-body]").click({ button: "right" });
    await who.page.getByRole("menuitem", { name: "React with 😮" }).click();
    await who.page.getByText("The reaction was not added.").waitFor();
    assert.equal(await chip(who.page, "the address").count(), 0);
    await who.context.close();
  });

  test("a pin stands at the top for both, leads to its message, and goes", async () => {
    await act(anna.page, "a plan", "Pin");
    await bar(ben.page).getByText("a plan").waitFor();
    for (let n = 1; n <= 60; n++) await say(anna, id, `far below ${n}`);
    await message(ben.page, "far below 60").waitFor();
    await bar(ben.page)
      .getByRole("button", { name: /a plan/ })
      .click();
    await message(ben.page, "a plan").waitFor();
    await act(anna.page, "far below 60", "Pin");
    await bar(ben.page).getByText("2 pinned messages").waitFor();
    await bar(ben.page).getByRole("button", { name: "Show all pinned messages" }).click();
    const list = ben.page.getByRole("dialog");
    await list.getByRole("button", { name: "Unpin" }).first().click();
    await list.getByText("far below 60").waitFor({ state: "detached" });
    await list.getByRole("button", { name: "Close" }).click();
    await bar(anna.page).getByText("a plan").waitFor();
    await bar(anna.page).getByRole("button", { name: "Unpin" }).click();
    await bar(ben.page).waitFor({ state: "detached" });
  });

  test("nothing complained", () =>
    assert.deepEqual([...anna.browser.complaints, ...ben.browser.complaints], []));
});
