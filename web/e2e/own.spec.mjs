import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { act, input, message, openChat, row, until } from "./support/chat.mjs";
import { account, befriend, direct, logInByUi, say } from "./support/people.mjs";

const seen = async (who, id) =>
  (await who.api("GET", `/conversations/${id}/messages?limit=10`)).items.map((m) => m.body?.text);

describe("what one keeps, finds, hides and sends later", () => {
  let browser;
  let anna;
  let ben;
  let page;
  let id;

  before(async () => {
    browser = await launch();
    [anna, ben] = [await account("Anna Keeps"), await account("Ben Keeps")];
    await befriend(anna, ben);
    id = await direct(anna, ben);
    await say(ben, id, "the key lies under the blue stone");
    for (let n = 1; n <= 120; n++) await say(n % 2 ? ben : anna, id, `small talk ${n}`);
    // The search lags behind while much is written.
    await until(
      () => anna.api("GET", "/messages/search?query=talk%20120"),
      (found) => found.items.length > 0,
      "the search to have read all",
      60_000,
    );
    // What is unread would be shown first.
    await anna.api("PUT", `/conversations/${id}/read`, { seq: 121 });
    anna.browser = await person(browser);
    page = anna.browser.page;
    await logInByUi(anna.browser, anna.username);
    await openChat(page, "Ben Keeps");
    await message(page, "small talk 120").waitFor();
  });
  after(() => browser.close());

  const inView = (seq) =>
    until(
      () =>
        page.evaluate((wanted) => {
          const rect = document.querySelector(`[data-seq="${wanted}"]`)?.getBoundingClientRect();
          return !!rect && rect.top > 0 && rect.bottom < innerHeight;
        }, seq),
      Boolean,
      `message ${seq} in sight`,
    );

  test("search in a conversation marks the words and leads to the message", async () => {
    await page.getByRole("button", { name: "Search in this conversation" }).click();
    const panel = page.getByRole("complementary");
    await panel.getByRole("searchbox").fill("blue stone");
    await panel.locator("mark").first().waitFor();
    await panel.getByRole("button", { name: /the key lies under/ }).click();
    await inView(1);
    await panel.getByRole("searchbox").fill("zebra");
    await panel.getByText("Nothing found.").waitFor();
  });

  test("who wrote narrows the search", async () => {
    const panel = page.getByRole("complementary");
    await panel.getByRole("searchbox").fill("small talk 11");
    await panel.getByRole("button", { name: "Filters" }).click();
    await panel.getByLabel("From").selectOption({ label: "Ben Keeps" });
    await panel.getByRole("button", { name: /small talk 111/ }).waitFor();
    assert.equal(await panel.getByRole("button", { name: /small talk 112/ }).count(), 0);
    await panel.getByRole("button", { name: "Close" }).click();
  });

  test("search over all leads into the conversation", async () => {
    await page.goto("/chats");
    await row(page, "Ben Keeps").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("searchbox").fill("blue stone");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /the key lies under/ })
      .click();
    await page.waitForURL(`**/chats/${id}`);
    await inView(1);
  });

  test("a star is kept on every device, and its list leads back", async () => {
    await act(page, "the key lies under", "Star");
    await message(page, "the key lies under").getByLabel("Starred").waitFor();
    const device = await person(browser);
    await logInByUi(device, anna.username);
    await device.page.goto("/settings/starred");
    await device.page.getByRole("button", { name: /the key lies under/ }).click();
    await device.page.waitForURL(`**/chats/${id}`);
    await message(device.page, "the key lies under").getByLabel("Starred").waitFor();
    await act(page, "the key lies under", "Remove star");
    await message(device.page, "the key lies under")
      .getByLabel("Starred")
      .waitFor({ state: "detached" });
    await device.context.close();
  });

  test("deleted for oneself can be taken back for a while, then it is gone for oneself", async () => {
    await page.getByRole("button", { name: /Jump to newest/ }).click();
    await act(page, "small talk 120", "Delete for me");
    await message(page, "small talk 120").waitFor({ state: "detached" });
    await row(page, "Ben Keeps").getByText("small talk 119").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await message(page, "small talk 120").waitFor();
    await row(page, "Ben Keeps").getByText("small talk 120").waitFor();
    await act(page, "small talk 119", "Delete for me");
    await message(page, "small talk 119").waitFor({ state: "detached" });
    await until(
      () => seen(anna, id),
      (texts) => !texts.includes("small talk 119"),
      "own list",
    );
    assert.ok((await seen(ben, id)).includes("small talk 119"));
    await page.reload();
    await message(page, "small talk 120").waitFor();
    assert.equal(await page.getByText("small talk 119").count(), 0);
  });

  test("a message is sent later, changed before, and sent at once if one likes", async () => {
    await input(page).fill("happy birthday");
    await page.getByRole("button", { name: "Send later" }).click();
    const when = page.getByRole("dialog", { name: "Send later" });
    await when.getByRole("button", { name: "In one hour" }).click();
    await page.getByText("1 scheduled message").waitFor();
    assert.equal(await input(page).inputValue(), "");
    await page.getByText("1 scheduled message").click();
    const list = page.getByRole("dialog", { name: "Scheduled messages" });
    await list.getByRole("button", { name: "Edit" }).click();
    await when.getByLabel("Message").fill("happy birthday, Ben");
    await when.getByRole("button", { name: "Save" }).click();
    await list.getByText("happy birthday, Ben").waitFor();
    await list.getByRole("button", { name: "Send now" }).click();
    await list.waitFor({ state: "detached" });
    await message(page, "happy birthday, Ben").waitFor();
    const { items } = await ben.api("GET", `/conversations/${id}/messages?limit=1`);
    assert.equal(items[0].body.text, "happy birthday, Ben");
  });

  test("a scheduled message can be deleted", async () => {
    await input(page).fill("rather not");
    await page.getByRole("button", { name: "Send later" }).click();
    const when = page.getByRole("dialog", { name: "Send later" });
    await when.getByRole("button", { name: /^Tomorrow/ }).click();
    await page.getByText("1 scheduled message").click();
    const list = page.getByRole("dialog", { name: "Scheduled messages" });
    await list.getByRole("button", { name: "Delete" }).click();
    await list.waitFor({ state: "detached" });
    assert.deepEqual((await anna.api("GET", `/scheduled?conversationId=${id}`)).items, []);
  });

  test("in a small group one sees who has read an own message", async () => {
    const group = await anna.api("POST", "/conversations", {
      type: "group",
      title: "Readers",
      memberIds: [ben.id],
    });
    const said = await say(anna, group.id, "read me");
    await openChat(page, "Readers");
    await act(page, "read me", "Read by");
    const dialog = page.getByRole("dialog", { name: "Read by" });
    await dialog.getByText("Nobody has read this yet.").waitFor();
    await page.keyboard.press("Escape");
    await ben.api("PUT", `/conversations/${group.id}/read`, { seq: said.seq });
    await dialog.waitFor({ state: "detached" });
    await act(page, "read me", "Read by");
    await dialog.getByText("Ben Keeps").waitFor();
  });

  test("nothing complained", () => assert.deepEqual(anna.browser.complaints, []));
});
