import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { act, openChat, until } from "./support/chat.mjs";
import { account, befriend, logInByUi, say } from "./support/people.mjs";

const panel = (page) => page.getByRole("complementary", { name: "Thread" });
const write = (page) => panel(page).getByRole("textbox", { name: "Reply in thread" });
const inPanel = (page, text) => panel(page).getByTestId("message").filter({ hasText: text });
const inTalk = (page, text) =>
  page
    .getByRole("log", { name: "Messages" })
    .getByTestId("message")
    .filter({ hasText: text })
    .first();
const threadsButton = (page) => page.getByRole("button", { name: "Threads", exact: true });

describe("threads in a group", () => {
  let browser;
  let anna;
  let ben;
  let id;

  before(async () => {
    browser = await launch();
    [anna, ben] = [await account("Anna Asks"), await account("Ben Answers")];
    await befriend(anna, ben);
    const made = await anna.api("POST", "/conversations", {
      type: "group",
      title: "Reading",
      memberIds: [ben.id],
    });
    id = made.id;
    await say(anna, id, "Which book is next?");
    for (const one of [anna, ben]) {
      one.browser = await person(browser);
      one.page = one.browser.page;
      await logInByUi(one.browser, one.username);
      await openChat(one.page, "Reading");
    }
  });
  after(() => browser.close());

  const thread = async (who) => (await who.api("GET", `/conversations/${id}/threads`)).items[0];

  test("a reply in the thread is seen at once by who asked, as unread", async () => {
    await act(ben.page, "Which book", "Reply in thread");
    await write(ben.page).fill("The Leopard");
    await write(ben.page).press("Enter");
    await inPanel(ben.page, "The Leopard").getByRole("img", { name: "Sent" }).waitFor();
    const chip = inTalk(anna.page, "Which book").getByRole("button", { name: /1 reply/ });
    await chip.getByRole("img", { name: "1 unread reply" }).waitFor();
    await anna.page.getByText("1 thread with unread replies").waitFor({ state: "attached" });
    assert.equal((await thread(anna)).unread, 1);
  });

  test("opened from the list it is read, and answered live", async () => {
    await threadsButton(anna.page).click();
    const list = anna.page.getByRole("complementary", { name: "Threads" });
    await list.getByTestId("thread").getByText("1 unread reply").waitFor({ state: "attached" });
    await list.getByRole("button", { name: /Which book/ }).click();
    await inPanel(anna.page, "The Leopard").waitFor();
    await until(
      async () => (await thread(anna)).unread,
      (unread) => unread === 0,
      "unread after it was seen",
    );
    await write(anna.page).fill("Good idea");
    await write(anna.page).press("Enter");
    await inPanel(ben.page, "Good idea").waitFor();
    await inTalk(ben.page, "Good idea").waitFor();
    await inTalk(ben.page, "Which book").getByRole("button", { name: "2 replies" }).waitFor();
    assert.equal((await thread(ben)).replies, 2);
  });

  test("the words in the thread are not the conversation's draft", async () => {
    await write(anna.page).fill("half a thou");
    const main = anna.page.getByRole("textbox", { name: "Message" });
    assert.equal(await main.inputValue(), "");
    await write(anna.page).fill("");
  });

  test("who unfollows is told of nothing unread", async () => {
    const follow = panel(anna.page).getByRole("switch", { name: "Follow thread" });
    await until(
      () => follow.getAttribute("aria-checked"),
      (on) => on === "true",
      "followed",
    );
    await follow.click();
    await anna.page.getByText("You no longer follow this thread").waitFor();
    await write(anna.page).press("Escape");
    await panel(anna.page).waitFor({ state: "detached" });
    await write(ben.page).fill("I order two copies");
    await write(ben.page).press("Enter");
    await inTalk(anna.page, "Which book").getByRole("button", { name: "3 replies" }).waitFor();
    const { following, unread } = await thread(anna);
    assert.deepEqual({ following, unread }, { following: false, unread: 1 });
    assert.equal(await anna.page.getByText(/thread with unread/).count(), 0);
  });

  test("a reply leads to its place in the conversation", async () => {
    for (let n = 1; n <= 60; n++) await say(ben, id, `noise ${n}`);
    await inTalk(ben.page, "noise 60").waitFor();
    await inPanel(ben.page, "Good idea").locator("[data-body]").click({ button: "right" });
    await ben.page.getByRole("menuitem", { name: "Show in conversation" }).click();
    await until(
      () =>
        inTalk(ben.page, "Good idea").evaluate((entry) => {
          const rect = entry.getBoundingClientRect();
          return rect.top > 0 && rect.bottom < innerHeight;
        }),
      Boolean,
      "the reply in sight",
    );
  });

  test("nothing complained", () =>
    assert.deepEqual([...anna.browser.complaints, ...ben.browser.complaints], []));
});
