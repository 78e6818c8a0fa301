import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { act, input, message, openChat, row, send, until } from "./support/chat.mjs";
import { freshName, logInByUi, registerByUi } from "./support/people.mjs";

describe("two people", () => {
  let browser;
  let anna;
  let ben;
  const annaName = freshName("anna");
  const benName = freshName("ben");

  before(async () => {
    browser = await launch();
    anna = await person(browser);
    ben = await person(browser);
  });
  after(() => browser.close());

  test("register and find each other", async () => {
    await registerByUi(anna, annaName, "Anna Example");
    await registerByUi(ben, benName, "Ben Example");
    const { page } = anna;
    await page.getByRole("button", { name: "Find people" }).click();
    await page.getByRole("searchbox").fill(benName);
    await page.getByRole("link", { name: /Ben Example/ }).click();
    await page.getByRole("button", { name: "Add to contacts" }).click();
    await page.getByLabel("Note (optional)").fill("Hello from the choir");
    await page.getByRole("button", { name: "Send request" }).click();
    await page.getByText("Waiting for an answer").first().waitFor();
  });

  test("a request arrives live and is accepted", async () => {
    const { page } = ben;
    await page
      .getByRole("link", { name: /^Contacts/ })
      .first()
      .click();
    await page.getByText("Hello from the choir").waitFor();
    await page.getByRole("button", { name: "Accept" }).click();
    await page
      .getByRole("link", { name: /Anna Example/ })
      .first()
      .waitFor();
    await anna.page.getByRole("button", { name: "Message" }).waitFor();
  });

  test("they chat both ways and see each other's ticks", async () => {
    await anna.page.getByRole("button", { name: "Message" }).click();
    await send(anna.page, "Hi Ben, are you there?");
    await message(anna.page, "are you there").getByRole("img", { name: "Sent" }).waitFor();
    await openChat(ben.page, "Anna Example");
    await message(ben.page, "are you there").waitFor();
    await message(anna.page, "are you there").getByRole("img", { name: "Read" }).waitFor();
    await input(ben.page).pressSequentially("typ");
    await anna.page.getByRole("main").getByText("typing…").waitFor();
    await send(ben.page, "I am here");
    await message(anna.page, "I am here").waitFor();
  });

  test("unread messages are counted, divided, and read", async () => {
    await ben.page
      .getByRole("link", { name: /^Settings/ })
      .first()
      .click();
    for (const n of [1, 2, 3]) await send(anna.page, `unread ${n}`);
    await ben.page
      .getByRole("link", { name: /^Chats/ })
      .first()
      .click();
    await row(ben.page, "Anna Example")
      .getByText("3 unread messages")
      .waitFor({ state: "attached" });
    await until(
      () => ben.page.title(),
      (title) => title.startsWith("(3)"),
      "title",
    );
    await row(ben.page, "Anna Example").click();
    await ben.page.getByText("Unread messages", { exact: true }).waitFor();
    await until(
      () => ben.page.title(),
      (title) => title === "im",
      "title",
    );
    await message(anna.page, "unread 3").getByRole("img", { name: "Read" }).waitFor();
  });

  test("edit, reply and recall reach the other side", async () => {
    await act(anna.page, "unread 2", "Edit");
    await input(anna.page).fill("edited words");
    await input(anna.page).press("Enter");
    await message(ben.page, "edited words").getByText("edited", { exact: true }).waitFor();
    await act(ben.page, "edited words", "Reply");
    await send(ben.page, "an answer");
    await message(anna.page, "an answer")
      .getByRole("button", { name: /edited words/ })
      .waitFor();
    await act(anna.page, "unread 3", "Recall");
    await anna.page.getByRole("alertdialog").getByRole("button", { name: "Recall" }).click();
    await ben.page.getByText("Anna Example recalled a message").waitFor();
    await anna.page.getByText("You recalled a message").waitFor();
  });

  test("the arrow key edits the last own message", async () => {
    await send(anna.page, "mispelt");
    await message(anna.page, "mispelt")
      .getByRole("img", { name: /Sent|Read/ })
      .waitFor();
    await input(anna.page).press("ArrowUp");
    await until(
      () => input(anna.page).inputValue(),
      (text) => text === "mispelt",
      "composer",
    );
    await input(anna.page).fill("misspelt");
    await input(anna.page).press("Enter");
    await message(ben.page, "misspelt").waitFor();
  });

  test("a second tab and a second device keep in step", async () => {
    const tab = await anna.context.newPage();
    await tab.goto("/chats");
    const device = await person(browser);
    await logInByUi(device, annaName);
    for (const page of [tab, device.page]) await openChat(page, "Ben Example");
    await send(anna.page, "said in the first tab");
    for (const page of [tab, device.page]) await message(page, "said in the first tab").waitFor();
    await send(device.page, "said on the phone");
    for (const page of [anna.page, tab, ben.page])
      await message(page, "said on the phone").waitFor();
    assert.deepEqual(device.complaints, []);
    await device.context.close();
    await tab.close();
  });

  test("a draft stays with its conversation", async () => {
    await input(anna.page).fill("not finished");
    await anna.page
      .getByRole("link", { name: /^Settings/ })
      .first()
      .click();
    await anna.page
      .getByRole("link", { name: /^Chats/ })
      .first()
      .click();
    await row(anna.page, "Ben Example").getByText("Draft:").waitFor();
    await row(anna.page, "Ben Example").click();
    assert.equal(await input(anna.page).inputValue(), "not finished");
    await input(anna.page).fill("");
  });

  test("nothing complained", () => {
    assert.deepEqual([...anna.complaints, ...ben.complaints], []);
  });
});
