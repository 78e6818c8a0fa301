import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { input, message, row, send, until } from "./support/chat.mjs";
import { fill } from "./support/groupScene.mjs";
import { account, befriend, freshName, logInByUi, password, say } from "./support/people.mjs";

const details = (page) => page.getByRole("complementary", { name: "Details" });
const menuItem = (page, name) => page.getByRole("menuitem", { name, exact: true });
const system = (page, text) => page.getByRole("log").getByText(text);
const confirm = (page, name) =>
  page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();

async function openDetails(page) {
  if (!(await details(page).isVisible())) {
    await page.getByRole("button", { name: "Show details" }).click();
  }
  await details(page).getByRole("list", { name: "Members" }).waitFor();
  return details(page);
}

async function memberAct(page, name, act) {
  const panel = await openDetails(page);
  await panel.getByRole("button", { name: `What to do with ${name}` }).click();
  await menuItem(page, act).click();
}

const memberRow = (page, name) =>
  details(page)
    .getByRole("list", { name: "Members" })
    .getByRole("listitem")
    .filter({ hasText: name });

describe("groups", () => {
  let browser;
  let anna;
  let ben;
  let cleo;
  let annaAt;
  let benAt;
  let id;

  before(async () => {
    browser = await launch();
    anna = await account("Anna Owner");
    ben = await account("Ben Member");
    cleo = await account("Cleo Contact");
    for (const other of [ben, cleo]) await befriend(anna, other);
    [annaAt, benAt] = [await person(browser), await person(browser)];
    await logInByUi(annaAt, anna.username);
    await logInByUi(benAt, ben.username);
  });
  after(() => browser.close());

  test("two steps make a group, and its members see it at once", async () => {
    const { page } = annaAt;
    await page.getByRole("button", { name: "New chat" }).click();
    await page.getByRole("button", { name: /^New group/ }).click();
    await page.getByRole("searchbox", { name: "Search your contacts" }).fill("ben");
    await page.getByRole("checkbox", { name: "Ben Member" }).click();
    await page.getByRole("button", { name: "Remove Ben Member" }).waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Group name").fill("Hikers");
    await page.getByRole("button", { name: "Create group" }).click();
    await input(page).waitFor();
    id = page.url().split("/").at(-1);
    await system(page, "Anna Owner created the group").waitFor();
    await row(benAt.page, "Hikers").click();
    await system(benAt.page, "Anna Owner created the group").waitFor();
    await send(page, "Welcome, Ben");
    await message(benAt.page, "Welcome, Ben").waitFor();
  });

  test("the title is changed where it stands, and everybody sees it", async () => {
    const panel = await openDetails(annaAt.page);
    await panel.getByRole("button", { name: "Change the name" }).click();
    await panel.getByLabel("Group name").fill("Weekend hikers");
    await panel.getByLabel("Group name").press("Enter");
    await system(benAt.page, "Anna Owner renamed the group to “Weekend hikers”").waitFor();
    await row(benAt.page, "Weekend hikers").waitFor();
    const bens = await openDetails(benAt.page);
    await bens.getByRole("heading", { name: "Weekend hikers" }).waitFor();
    assert.equal(await bens.getByRole("button", { name: "Change the name" }).count(), 0);
    assert.equal(await bens.getByRole("button", { name: "Group settings" }).count(), 0);
  });

  test("an announcement stands above the conversation until it is hidden", async () => {
    const panel = await openDetails(annaAt.page);
    await panel.getByRole("button", { name: "Add an announcement" }).click();
    await annaAt.page.getByRole("dialog").getByLabel("Announcement").fill("Saturday, 7:30");
    await annaAt.page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await system(benAt.page, "Anna Owner announced: Saturday, 7:30").waitFor();
    const bar = benAt.page.getByRole("main").getByRole("button", { name: "Hide announcement" });
    await bar.click();
    await bar.waitFor({ state: "detached" });
    await benAt.page.reload();
    await input(benAt.page).waitFor();
    await openDetails(benAt.page);
    await details(benAt.page).getByText("Saturday, 7:30").waitFor();
    assert.equal(await bar.count(), 0);
    await anna.api("PATCH", `/conversations/${id}`, { announcement: "Sunday, 8:00" });
    await bar.waitFor();
    await anna.api("PATCH", `/conversations/${id}`, { announcement: null });
    await bar.waitFor({ state: "detached" });
    await system(benAt.page, "Anna Owner removed the announcement").waitFor();
  });

  test("people are added from the contacts", async () => {
    const panel = await openDetails(annaAt.page);
    await panel.getByRole("button", { name: "Add people" }).click();
    const { page } = annaAt;
    assert.ok(await page.getByRole("checkbox", { name: "Ben Member" }).isDisabled());
    await page.getByRole("checkbox", { name: "Cleo Contact" }).click();
    await page.getByRole("button", { name: "Add 1 person" }).click();
    await system(benAt.page, "Anna Owner added Cleo Contact").waitFor();
    await memberRow(benAt.page, "Cleo Contact").waitFor();
    await details(benAt.page).getByText("3 members").waitFor();
  });

  test("an admin is made and unmade, and sees at once what he may do", async () => {
    await memberAct(annaAt.page, "Ben Member", "Make admin");
    await system(benAt.page, "Anna Owner made Ben Member an admin").waitFor();
    await details(benAt.page).getByRole("button", { name: "Group settings" }).waitFor();
    await memberRow(annaAt.page, "Ben Member").getByText("Admin").waitFor();
    await memberAct(annaAt.page, "Ben Member", "Take admin role away");
    await system(benAt.page, "Ben Member is no longer an admin").waitFor();
    await details(benAt.page)
      .getByRole("button", { name: "Group settings" })
      .waitFor({ state: "detached" });
  });

  test("who is muted reads until when in place of the composer", async () => {
    await memberAct(annaAt.page, "Ben Member", "Mute for 1 hour");
    await benAt.page.getByText(/An admin muted you until \d\d:\d\d/).waitFor();
    assert.equal(await input(benAt.page).count(), 0);
    await system(benAt.page, /Anna Owner muted Ben Member until \d\d:\d\d/).waitFor();
    await memberRow(annaAt.page, "Ben Member")
      .getByText(/Muted until/)
      .waitFor();
    await benAt.page.reload();
    await benAt.page.getByText(/An admin muted you until/).waitFor();
    await memberAct(annaAt.page, "Ben Member", "Unmute");
    await input(benAt.page).waitFor();
  });

  test("settings: all muted, slow mode, who invites", async () => {
    const panel = await openDetails(annaAt.page);
    await panel.getByRole("button", { name: "Group settings" }).click();
    await panel.getByRole("switch", { name: "Only admins may write" }).click();
    await benAt.page.getByText("Only admins may write at the moment.").waitFor();
    await panel.getByRole("switch", { name: "Only admins may write" }).click();
    await input(benAt.page).waitFor();
    await openDetails(benAt.page);
    await details(benAt.page).getByRole("button", { name: "Invite links" }).waitFor();
    await panel.getByText("Admins", { exact: true }).click();
    await details(benAt.page)
      .getByRole("button", { name: "Invite links" })
      .waitFor({ state: "detached" });
    await panel.getByText("10 seconds").click();
    await until(
      () => ben.api("GET", `/conversations/${id}`),
      (c) => c.slowModeSeconds === 10,
      "slow mode",
    );
    await send(benAt.page, "one at a time");
    await benAt.page.getByText(/Slow mode: you can write again in 0:\d\d/).waitFor();
    await message(annaAt.page, "one at a time").waitFor();
    await panel
      .getByRole("radiogroup", { name: "Slow mode" })
      .getByText("Off", { exact: true })
      .click();
    await input(benAt.page).waitFor();
    await panel.getByRole("button", { name: "Back" }).click();
    assert.equal((await ben.api("GET", `/conversations/${id}`)).invitePolicy, "admins");
  });

  test("what happened while one was away is there on coming back", async () => {
    const dana = await account("Dana Late");
    await befriend(anna, dana);
    await benAt.context.setOffline(true);
    await benAt.page.getByText("Waiting for network").waitFor();
    await anna.api("PATCH", `/conversations/${id}`, { title: "Monday hikers" });
    await anna.api("POST", `/conversations/${id}/members`, { userIds: [dana.id] });
    await benAt.context.setOffline(false);
    await details(benAt.page).getByRole("heading", { name: "Monday hikers" }).waitFor();
    await memberRow(benAt.page, "Dana Late").waitFor();
    await details(benAt.page).getByText("4 members").waitFor();
    await anna.api("PATCH", `/conversations/${id}`, { title: "Weekend hikers" });
    await anna.api("DELETE", `/conversations/${id}/members/${dana.id}`);
    await memberRow(benAt.page, "Dana Late").waitFor({ state: "detached" });
    await details(benAt.page).getByText("3 members").waitFor();
  });

  test("one's own name in the group shows in the list", async () => {
    await openDetails(benAt.page);
    await details(benAt.page)
      .getByRole("button", { name: /My name in this group/ })
      .click();
    const dialog = benAt.page.getByRole("dialog");
    await dialog.getByLabel("My name in this group").fill("Bergziege");
    await dialog.getByRole("button", { name: "Save" }).click();
    await memberRow(benAt.page, "Bergziege").waitFor();
    await details(benAt.page)
      .getByRole("button", { name: /Bergziege/ })
      .waitFor();
  });

  test("an invite is made, shown as a code, joined by, and revoked", async () => {
    const { page } = annaAt;
    const panel = await openDetails(page);
    await panel.getByRole("button", { name: "Invite links" }).click();
    await panel.getByRole("button", { name: "New link" }).click();
    await page.getByRole("dialog").getByText("1 day").click();
    await page.getByRole("dialog").getByText("10 times").click();
    await page.getByRole("button", { name: "Create link" }).click();
    await panel.getByText(/used 0 of 10 times/).waitFor();
    await panel.getByRole("button", { name: "Show QR code" }).click();
    await page.getByRole("img", { name: "QR code with the invite link" }).waitFor();
    await page.keyboard.press("Escape");
    const { items } = await anna.api("GET", `/conversations/${id}/invites`);
    const dora = freshName("dora");
    const doraAt = await person(browser);
    await doraAt.page.goto(`/join/${items[0].code}`);
    await doraAt.page.getByText("Log in or create an account").waitFor();
    await doraAt.page.getByRole("link", { name: "Create account" }).click();
    await doraAt.page.getByLabel("User name").fill(dora);
    await doraAt.page.getByLabel("Display name (optional)").fill("Dora Newcomer");
    await doraAt.page.getByLabel("Password", { exact: true }).fill(password);
    await doraAt.page.getByRole("button", { name: "Create account" }).click();
    await doraAt.page.getByRole("heading", { name: "Weekend hikers" }).waitFor();
    await doraAt.page.getByRole("button", { name: "Join group" }).click();
    await doraAt.page.waitForURL(`**/chats/${id}`);
    await system(doraAt.page, "Dora Newcomer joined").waitFor();
    await system(benAt.page, "Dora Newcomer joined").waitFor();
    await doraAt.page.goto(`/join/${items[0].code}`);
    await doraAt.page.getByRole("button", { name: "Open conversation" }).click();
    await doraAt.page.waitForURL(`**/chats/${id}`);
    await panel.getByRole("button", { name: "Revoke" }).click();
    await confirm(page, "Revoke");
    await panel.getByText("There is no invite link yet.").waitFor();
    await doraAt.page.goto(`/join/${items[0].code}`);
    await doraAt.page.getByText("This invitation is not valid").waitFor();
    assert.deepEqual(doraAt.complaints, []);
    await doraAt.context.close();
    await panel.getByRole("button", { name: "Back" }).click();
  });

  test("with approval one asks, waits, and is let in or not", async () => {
    const change = { joinPolicy: "approval", joinQuestion: "Which mountain?" };
    await anna.api("PATCH", `/conversations/${id}`, change);
    const { code } = await anna.api("POST", `/conversations/${id}/invites`, {});
    const eve = await account("Eve Asker");
    const finn = await account("Finn Asker");
    const at = {};
    for (const one of [eve, finn]) {
      at[one.id] = await person(browser);
      const { page } = at[one.id];
      await logInByUi(at[one.id], one.username);
      await page.goto(`/join/${code}`);
      await page.getByLabel("Which mountain?").fill(`The one of ${one.displayName}`);
      await page.getByRole("button", { name: "Ask to join" }).click();
      await page.getByText("Your request was sent").waitFor();
    }
    const { page } = annaAt;
    await page.getByText("2 requests to join").first().waitFor();
    await page.getByRole("button", { name: "Review" }).click();
    const card = (name) => details(page).getByRole("article").filter({ hasText: name });
    await card("Eve Asker").getByText("The one of Eve Asker").waitFor();
    await card("Eve Asker").getByRole("button", { name: "Accept" }).click();
    await at[eve.id].page.waitForURL(`**/chats/${id}`);
    await input(at[eve.id].page).waitFor();
    await card("Finn Asker").getByRole("button", { name: "Decline" }).click();
    await at[finn.id].page.getByRole("heading", { name: "Your request was declined" }).waitFor();
    await details(page).getByText("Nobody is waiting.").waitFor();
    await details(page).getByRole("button", { name: "Back" }).click();
    for (const { complaints, context } of Object.values(at)) {
      assert.deepEqual(complaints, []);
      await context.close();
    }
  });

  test("who is removed is told, and the list drops the group", async () => {
    const cleoAt = await person(browser);
    await logInByUi(cleoAt, cleo.username);
    await row(cleoAt.page, "Weekend hikers").click();
    await input(cleoAt.page).waitFor();
    await memberAct(annaAt.page, "Cleo Contact", "Remove from group");
    await confirm(annaAt.page, "Remove from group");
    await cleoAt.page.getByText("You were removed from this group").waitFor();
    await row(cleoAt.page, "Weekend hikers").waitFor({ state: "detached" });
    await memberRow(annaAt.page, "Cleo Contact").waitFor({ state: "detached" });
    await system(benAt.page, "Anna Owner removed Cleo Contact").waitFor();
    await anna.api("POST", `/conversations/${id}/members`, { userIds: [cleo.id] });
    await input(cleoAt.page).waitFor();
    assert.deepEqual(cleoAt.complaints, []);
    await cleoAt.context.close();
  });

  test("the owner is shown how to hand over, and leaves then", async () => {
    const { page } = annaAt;
    const panel = await openDetails(page);
    await panel.getByRole("button", { name: "Leave group" }).click();
    await page.getByText("Hand the group over first").waitFor();
    await page.getByRole("button", { name: "Pick the new owner" }).click();
    await page.getByRole("dialog").getByRole("searchbox", { name: "Search members" }).fill("ben");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Bergziege/ })
      .click();
    await confirm(page, "Hand over the group");
    await system(benAt.page, "Bergziege now owns the group").waitFor();
    await openDetails(benAt.page);
    await details(benAt.page).getByRole("button", { name: "Dissolve group" }).waitFor();
    await memberRow(page, "Anna Owner").getByText("Admin").waitFor();
    await panel.getByRole("button", { name: "Leave group" }).click();
    await confirm(page, "Leave group");
    await page.waitForURL("**/chats");
    await row(page, "Weekend hikers").waitFor({ state: "detached" });
    await system(benAt.page, "Anna Owner left").waitFor();
  });

  test("dissolving names what is lost and ends it for everybody", async () => {
    const cleoAt = await person(browser);
    await logInByUi(cleoAt, cleo.username);
    await row(cleoAt.page, "Weekend hikers").click();
    await input(cleoAt.page).waitFor();
    await openDetails(benAt.page);
    await details(benAt.page).getByRole("button", { name: "Dissolve group" }).click();
    await benAt.page.getByText(/lost for everybody/).waitFor();
    await confirm(benAt.page, "Dissolve for everybody");
    await benAt.page.waitForURL("**/chats");
    await cleoAt.page.getByText("This group was dissolved").waitFor();
    await row(cleoAt.page, "Weekend hikers").waitFor({ state: "detached" });
    await cleoAt.context.close();
  });

  test("in a channel members read", async () => {
    const { page } = annaAt;
    await page.getByRole("button", { name: "New chat" }).click();
    await page.getByRole("button", { name: /^New group/ }).click();
    await page.getByRole("checkbox", { name: "Ben Member" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Group name").fill("Workshop news");
    await page.getByRole("switch", { name: "Channel" }).click();
    await page.getByRole("button", { name: "Create channel" }).click();
    await send(page, "The catalogue is out");
    await row(benAt.page, "Workshop news").click();
    await message(benAt.page, "The catalogue is out").waitFor();
    await benAt.page.getByText("Only admins post in this channel.").waitFor();
    assert.equal(await input(benAt.page).count(), 0);
  });

  test("hundreds of members are read as they come into sight", async () => {
    const { id: large } = await anna.api("POST", "/conversations", {
      type: "group",
      title: "Large group",
      memberIds: [ben.id],
    });
    await fill(anna, large, 230);
    await say(anna, large, "a full house");
    const { page } = benAt;
    await row(page, "Large group").click();
    const panel = await openDetails(page);
    await panel.getByText("232 members").waitFor();
    const drawn = () => panel.getByRole("list", { name: "Members" }).getByRole("listitem").count();
    assert.ok((await drawn()) < 60, "only rows in sight are drawn");
    const last = panel.getByText("Member 229");
    await until(
      async () => {
        await panel.locator("[data-scroller]").evaluate((el) => (el.scrollTop = el.scrollHeight));
        return last.count();
      },
      (count) => count === 1,
      "the last member",
    );
    assert.ok((await drawn()) < 60, "also at the end");
    await panel.getByRole("searchbox", { name: "Search members" }).fill("Member 11");
    await memberRow(page, "Member 117").waitFor();
    await memberRow(page, "Member 229").waitFor({ state: "detached" });
    await panel.getByRole("searchbox", { name: "Search members" }).fill("nobody at all");
    await panel.getByText("No member is called “nobody at all”.").waitFor();
  });

  test("nothing complained", () => {
    assert.deepEqual([...annaAt.complaints, ...benAt.complaints], []);
  });
});
