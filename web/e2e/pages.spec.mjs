import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import { input, row, until } from "./support/chat.mjs";
import {
  account,
  befriend,
  direct,
  freshName,
  logInByUi,
  password,
  say,
} from "./support/people.mjs";

const sections = ["profile", "appearance", "chats", "devices", "password", "blocked", "account"];

describe("pages", () => {
  let browser;
  let anna;
  let ben;
  let who;
  let id;

  before(async () => {
    browser = await launch();
    [anna, ben] = [await account("Anna Pages"), await account("Ben Pages")];
    await befriend(anna, ben);
    id = await direct(anna, ben);
    await say(ben, id, "hello");
    who = await person(browser);
    await logInByUi(who, anna.username);
  });
  after(() => browser.close());

  test("every page stands on its own address", async () => {
    const paths = ["/chats", `/chats/${id}`, "/contacts", `/contacts/${ben.id}`, `/u/${ben.id}`];
    for (const path of [...paths, ...sections.map((s) => `/settings/${s}`), "/no/such/page"]) {
      await who.page.goto(path);
      await who.page.locator("#main h2, #main textarea, #main h3").first().waitFor();
    }
    assert.deepEqual(who.complaints, []);
  });

  test("a link to a profile survives logging in", async () => {
    const other = await person(browser);
    await other.page.goto(`/u/${ben.id}`);
    await other.page.waitForURL("**/login");
    await other.page.getByLabel("User name").fill(anna.username);
    await other.page.getByLabel("Password", { exact: true }).fill(password);
    await other.page.getByRole("button", { name: "Log in" }).click();
    await other.page.waitForURL(`**/u/${ben.id}`);
    await other.page.getByRole("heading", { name: "Ben Pages" }).waitFor();
    await other.context.close();
  });

  test("a wrong password says so, and no more", async () => {
    const other = await person(browser);
    await other.page.goto("/login");
    await other.page.getByLabel("User name").fill(anna.username);
    await other.page.getByLabel("Password", { exact: true }).fill("not the password");
    await other.page.getByRole("button", { name: "Log in" }).click();
    await other.page.getByText("The user name or the password is wrong.").waitFor();
    await other.context.close();
  });

  test("a password that everybody tries is refused, and the page says why", async () => {
    const other = await person(browser);
    await other.page.goto("/register");
    await other.page.getByLabel("User name").fill(freshName("weak"));
    await other.page.getByLabel("Password", { exact: true }).fill("12345678");
    await other.page.getByRole("button", { name: "Create account" }).click();
    await other.page.getByText("This password is too easy to guess. Choose another one.").waitFor();
    await other.context.close();
  });

  test("the language switches at once and stays", async () => {
    const { page } = who;
    await page.goto("/settings/appearance");
    await page.getByText("繁體中文").click();
    await page.getByRole("heading", { name: "外觀" }).first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-Hant");
    await page.reload();
    await page.getByRole("heading", { name: "外觀" }).first().waitFor();
    await page.getByText("English").click();
    await page.getByRole("heading", { name: "Appearance" }).first().waitFor();
  });

  test("theme and accent are there before the first paint", async () => {
    const { page } = who;
    await page.getByText("Dark", { exact: true }).click();
    await page.getByText("Rose", { exact: true }).click();
    await page.reload();
    const root = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
    assert.deepEqual(await root(), { theme: "dark", accent: "rose" });
  });

  test("profile, mute, pin and hide are kept", async () => {
    const { page } = who;
    await page.goto("/settings/profile");
    await page.getByLabel("Display name").fill("Anna Renamed");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved").waitFor();
    assert.equal((await ben.api("GET", `/users/${anna.id}`)).displayName, "Anna Renamed");
    await page.goto("/chats");
    for (const act of ["Mute", "Pin"]) {
      await row(page, "Ben Pages").click({ button: "right" });
      await page.getByRole("menuitem", { name: act, exact: true }).click();
    }
    const { me } = await until(
      () => anna.api("GET", `/conversations/${id}`),
      (c) => c.me.muted && c.me.pinned,
      "muted and pinned",
    );
    assert.ok(me.muted);
    await row(page, "Ben Pages").click();
    await input(page).waitFor();
    await page.mouse.move(900, 400);
    await row(page, "Ben Pages").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Hide" }).click();
    await row(page, "Ben Pages").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await row(page, "Ben Pages").waitFor();
  });

  test("on a narrow screen Back leads from the conversation to the list", async () => {
    const phone = await person(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await logInByUi(phone, anna.username);
    await row(phone.page, "Ben Pages").click();
    await input(phone.page).waitFor();
    assert.equal(await row(phone.page, "Ben Pages").isVisible(), false);
    await phone.page.goBack();
    await row(phone.page, "Ben Pages").waitFor();
    assert.deepEqual(phone.complaints, []);
    await phone.context.close();
  });

  test("logging out in one tab logs out the other", async () => {
    const tab = await who.context.newPage();
    await tab.goto("/chats");
    await row(tab, "Ben Pages").waitFor();
    await who.page.goto("/settings/account");
    await who.page.getByRole("button", { name: "Log out" }).click();
    await who.page.waitForURL("**/login");
    await tab.waitForURL("**/login");
    assert.deepEqual(who.complaints, []);
  });
});
