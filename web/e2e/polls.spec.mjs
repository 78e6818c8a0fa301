import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { message, openChat, row, until } from "./support/chat.mjs";
import { account, befriend, direct, logInByUi } from "./support/people.mjs";

const card = (page) => message(page, "Where do we eat?");
const vote = async (page, option) => {
  await card(page).getByLabel(option).check();
  await card(page).getByRole("button", { name: "Vote", exact: true }).click();
};
const sees = (page, share) =>
  until(
    () => card(page).getByRole("listitem").allTextContents(),
    (texts) => texts.some((text) => text.includes(share)),
    share,
  );

describe("polls", () => {
  let browser;
  let anna;
  let ben;

  before(async () => {
    browser = await launch();
    [anna, ben] = [await account("Anna Asks"), await account("Ben Answers")];
    await befriend(anna, ben);
    await direct(anna, ben);
    for (const one of [anna, ben]) {
      one.browser = await person(browser);
      one.page = one.browser.page;
      await logInByUi(one.browser, one.username);
    }
    await openChat(anna.page, "Ben Answers");
    await openChat(ben.page, "Anna Asks");
  });
  after(() => browser.close());

  test("a poll is asked by keyboard, with a new line for each option", async () => {
    await anna.page.getByRole("button", { name: "Add", exact: true }).click();
    await anna.page.getByRole("menuitem", { name: "Poll" }).click();
    const dialog = anna.page.getByRole("dialog");
    await dialog.getByLabel("Question").fill("Where do we eat?");
    await dialog.getByLabel("Option 1", { exact: true }).focus();
    for (const text of ["At home", "Harbour", "At home"]) {
      await anna.page.keyboard.type(text);
      await anna.page.keyboard.press("Enter");
    }
    await dialog.getByText("This option is there already.").waitFor();
    assert.ok(await dialog.getByRole("button", { name: "Send poll" }).isDisabled());
    await dialog.getByLabel("Option 3", { exact: true }).fill("Nowhere");
    await dialog.getByLabel("Option 4", { exact: true }).waitFor();
    await dialog.getByRole("button", { name: "Send poll" }).click();
    await card(ben.page).getByRole("group", { name: "Where do we eat?" }).waitFor();
    await row(ben.page, "Anna Asks").getByText("Where do we eat?").waitFor();
  });

  test("votes are seen by both as they come, and can be changed", async () => {
    await vote(ben.page, "Harbour");
    await sees(ben.page, "100 %, 1 vote");
    await card(anna.page).getByText("1 voted", { exact: true }).waitFor();
    await vote(anna.page, "At home");
    for (const { page } of [anna, ben]) await sees(page, "50 %, 1 vote");
    await card(ben.page).getByRole("button", { name: "Change vote" }).click();
    assert.ok(await card(ben.page).getByLabel("Harbour").isChecked());
    await vote(ben.page, "At home");
    for (const { page } of [anna, ben]) await sees(page, "100 %, 2 votes");
    await ben.page.reload();
    await card(ben.page).getByLabel("Your choice").waitFor();
  });

  test("who voted for what is listed", async () => {
    await card(ben.page).getByRole("button", { name: "View votes" }).click();
    const dialog = ben.page.getByRole("dialog");
    for (const name of ["Anna Asks", "Ben Answers"]) await dialog.getByText(name).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
  });

  test("without a connection a vote is not taken, and it is said", async () => {
    await card(ben.page).getByRole("button", { name: "Change vote" }).click();
    await ben.browser.context.setOffline(true);
    await ben.page.getByText("Waiting for network").waitFor();
    await vote(ben.page, "Nowhere");
    await ben.page.getByText("Voting needs a connection.").waitFor();
    await ben.browser.context.setOffline(false);
    const again = card(ben.page).getByRole("button", { name: "Vote", exact: true });
    await until(
      async () => {
        if ((await again.count()) > 0) await again.click();
        return card(ben.page).getByRole("button", { name: "Change vote" }).count();
      },
      (count) => count > 0,
      "the vote once the connection is back",
    );
    await sees(anna.page, "50 %, 1 vote");
  });

  test("its sender ends it, and then nobody votes", async () => {
    assert.equal(await card(ben.page).getByRole("button", { name: "End poll" }).count(), 0);
    await card(anna.page).getByRole("button", { name: "End poll" }).click();
    await anna.page.getByRole("alertdialog").getByRole("button", { name: "End poll" }).click();
    for (const { page } of [anna, ben]) {
      await card(page).getByText("2 voted · Ended").waitFor();
      assert.equal(
        await card(page)
          .getByRole("button", { name: /Change|End/ })
          .count(),
        0,
      );
    }
  });

  test("of an anonymous poll one's own choice is known again after a reload", async () => {
    await anna.page.getByRole("button", { name: "Add", exact: true }).click();
    await anna.page.getByRole("menuitem", { name: "Poll" }).click();
    const dialog = anna.page.getByRole("dialog");
    await dialog.getByLabel("Question").fill("Secret: where do we eat?");
    await dialog.getByLabel("Option 1", { exact: true }).fill("East");
    await dialog.getByLabel("Option 2", { exact: true }).fill("West");
    await dialog.getByRole("switch", { name: "Several answers" }).click();
    await dialog.getByRole("switch", { name: "Anonymous" }).click();
    await dialog.getByRole("button", { name: "Send poll" }).click();
    const secret = message(ben.page, "Secret: where do we eat?");
    for (const option of ["East", "West"]) await secret.getByLabel(option).check();
    await secret.getByRole("button", { name: "Vote", exact: true }).click();
    await secret.getByText("1 voted", { exact: true }).waitFor();
    await ben.page.reload();
    await secret.getByLabel("Your choice").nth(1).waitFor();
    assert.equal(await secret.getByRole("button", { name: "View votes" }).count(), 0);
  });

  test("nothing complained", () =>
    assert.deepEqual([...anna.browser.complaints, ...ben.browser.complaints], []));
});
