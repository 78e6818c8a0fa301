import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { message, openChat, row, send, until } from "./support/chat.mjs";
import { account, befriend, direct, logInByUi, say } from "./support/people.mjs";

describe("messages that disappear", () => {
  let browser;
  let anna;
  let ben;
  let id;
  let page;

  const setLife = (seconds) =>
    ben.api("PATCH", `/conversations/${id}`, { messageLifeSeconds: seconds });
  const header = () => page.locator("main header");

  before(async () => {
    browser = await launch();
    [anna, ben] = [await account("Anna Fleeting"), await account("Ben Fleeting")];
    await befriend(anna, ben);
    id = await direct(anna, ben);
    await say(ben, id, "this one stays");
    anna.browser = await person(browser);
    page = anna.browser.page;
    await logInByUi(anna.browser, anna.username);
    await openChat(page, "Ben Fleeting");
  });
  after(() => browser.close());

  test("a life is chosen beside the conversation and told in it", async () => {
    await page.getByRole("button", { name: "Show details" }).click();
    const panel = page.getByRole("complementary");
    const choice = panel.getByRole("radiogroup", { name: "Disappearing messages" });
    await choice.getByText("1 day").click();
    await page
      .getByRole("log")
      .getByText("Anna Fleeting lets new messages disappear after 1 day")
      .waitFor();
    await header().getByText("1 day").waitFor();
    assert.equal((await ben.api("GET", `/conversations/${id}`)).messageLifeSeconds, 86_400);
    await setLife(12);
    await choice.getByText("12 seconds").waitFor();
    await panel.getByRole("button", { name: "Close" }).click();
  });

  test("what is written goes at its time, from the list, quotes, pins and the preview", async () => {
    const told = await say(ben, id, "the code is 4711");
    await send(page, "seen it");
    await message(page, "seen it")
      .getByLabel(/^Disappears/)
      .waitFor();
    await ben.api("PUT", `/conversations/${id}/messages/${told.seq}/pin`);
    await page.getByRole("region", { name: "Pinned message" }).waitFor();
    await setLife(0);
    await say(ben, id, "a reply that stays", { replyTo: told.seq });
    await message(page, "a reply that stays").getByText("the code is 4711").waitFor();
    await page
      .getByText("the code is 4711")
      .first()
      .waitFor({ state: "detached", timeout: 25_000 });
    await message(page, "seen it").waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Pinned message" }).waitFor({ state: "detached" });
    await message(page, "a reply that stays").getByText("Message disappeared").waitFor();
    await message(page, "this one stays").waitFor();
    await page.reload();
    await message(page, "a reply that stays").getByText("Message disappeared").waitFor();
    assert.equal(await page.getByText("4711").count(), 0);
    assert.equal(await message(page, "seen it").count(), 0);
  });

  test("what went unread counts until the conversation is opened", async () => {
    await page.goto("/settings");
    await setLife(12);
    await say(ben, id, "gone before it was read");
    await page.goto("/chats");
    const line = row(page, "Ben Fleeting");
    await line.getByText("gone before it was read").waitFor();
    await line.getByText("Message disappeared").waitFor({ timeout: 25_000 });
    await line.getByText("1 unread message").waitFor();
    await line.click();
    await message(page, "this one stays").waitFor();
    await until(
      () => line.getByText("1 unread message").count(),
      (count) => count === 0,
      "read",
    );
    assert.deepEqual(anna.browser.complaints, []);
  });
});
