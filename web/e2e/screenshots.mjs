import { mkdir } from "node:fs/promises";
import { launch, person } from "./support/browser.mjs";
import { logInByUi } from "./support/people.mjs";
import { makeScene } from "./support/scene.mjs";

/** Every page with sample content: narrow and wide, light and dark, both languages. */
const folder = new URL("../screenshots/", import.meta.url).pathname;
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
const only = process.argv[2];

const scene = await makeScene();
await mkdir(folder, { recursive: true });
const browser = await launch();
for (const locale of ["en", "zh-Hant"]) {
  for (const theme of ["light", "dark"]) {
    for (const viewport of sizes) await shoot({ locale, theme, viewport });
  }
}
await browser.close();

function keep(preferences) {
  localStorage.setItem("im.preferences", JSON.stringify(preferences));
}

async function shoot({ locale, theme, viewport }) {
  const touch = viewport.width < 640 ? { hasTouch: true, isMobile: true } : {};
  const options = { viewport, colorScheme: theme, deviceScaleFactor: 1, ...touch };
  const who = await person(browser, options);
  const { page } = who;
  const take = async (name) => {
    if (only && !name.includes(only)) return;
    await page.waitForTimeout(350);
    await page.screenshot({ path: `${folder}${name}-${viewport.width}-${theme}-${locale}.png` });
  };
  await page.goto("/register");
  await take("register");
  await page.goto("/login");
  await take("login");
  await logInByUi(who, scene.self.username);
  await page.evaluate(keep, { locale, notices: "later" });
  const visit = async (path, ready) => {
    await page.goto(path);
    await page.locator(ready).first().waitFor();
  };
  await visit("/chats", "[data-conversation]");
  await take("chats");
  await page.keyboard.press("Control+k");
  await page.locator("[role=dialog] input[type=search]").fill("a");
  await page.locator("[role=dialog] mark").first().waitFor();
  await take("search-all");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.locator("[role=dialog] kbd").first().waitFor();
  await take("keys");
  await page.keyboard.press("Escape");
  await visit(`/chats/${scene.busy}`, "[data-testid=message]");
  await take("conversation");
  await page
    .locator("[data-testid=message]")
    .last()
    .locator("[data-body]")
    .click({ button: "right" });
  await page.getByRole("menu").waitFor();
  await take("message-menu");
  await page.keyboard.press("Escape");
  const menu = async (open) => {
    await page.getByRole("menu").waitFor({ state: "detached" });
    const body = page.locator("[data-testid=message]").last().locator("[data-body]");
    await body.click({ button: "right" });
    const item = page.getByRole("menuitem").filter({ has: page.locator(`svg.lucide-${open}`) });
    await item.first().click();
  };
  const closed = async () => {
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };
  await menu("forward");
  await page.getByRole("dialog").waitFor();
  await page.locator("[role=dialog] [data-pick]").nth(1).click();
  await take("forward");
  await closed();
  await menu("plus");
  await page.getByRole("dialog").waitFor();
  await take("react");
  await closed();
  await menu("list-checks");
  await page.getByRole("checkbox").nth(-2).click();
  await take("selection");
  await page.keyboard.press("Escape");
  await page.locator("[role=region] button").last().click();
  await page.getByRole("dialog").waitFor();
  await take("pins");
  await closed();
  await page.locator("textarea").fill("See you tomorrow");
  await page.locator("button:has(svg.lucide-calendar-clock)").last().click();
  await page.getByRole("dialog").waitFor();
  await take("schedule");
  await closed();
  await page.locator("textarea").fill("");
  await page.locator("button:has(svg.lucide-calendar-clock)").first().click();
  await page.getByRole("dialog").waitFor();
  await take("scheduled");
  await closed();
  await page.locator("main header button:has(svg.lucide-search)").click();
  await page.locator("aside input[type=search]").fill("oak");
  await page.locator("aside [data-pick]").first().waitFor();
  await page.locator("aside button[aria-expanded]").click();
  await take("search");
  await page.keyboard.press("Escape");
  await page.locator("aside").waitFor({ state: "detached" });
  await page.locator("main header button[aria-expanded]").first().click();
  await page.locator("aside").waitFor();
  await take("details");
  await page.locator("aside [role=radiogroup]").scrollIntoViewIfNeeded();
  await take("details-life");
  await shootGroups({ page, take, visit });
  await shootPolls({ page, take, visit });
  await visit(`/chats/${scene.empty}`, "textarea");
  await take("empty-conversation");
  await visit("/contacts", "a[href^='/contacts/']");
  await take("contacts");
  await visit(`/contacts/${scene.friend.id}`, "main h3");
  await take("profile");
  await visit(`/u/${scene.stranger.id}`, "main h3");
  await take("stranger");
  await visit("/settings", "a[href='/settings/appearance']");
  await take("settings");
  for (const section of [
    "profile",
    "appearance",
    "chats",
    "starred",
    "devices",
    "account",
    "blocked",
  ]) {
    await visit(`/settings/${section}`, "main h2");
    await take(`settings-${section}`);
  }
  await visit("/nowhere", "h2");
  await take("not-found");
  if (who.complaints.length > 0) console.log(theme, locale, viewport.width, who.complaints);
  await who.context.close();
}

function press(locator) {
  return locator.first().click();
}

async function shootPolls({ page, take, visit }) {
  const cards = page.locator("[data-poll]");
  await visit(`/chats/${scene.polls}`, "[data-poll] input[type=radio]");
  await take("poll");
  await cards.nth(-2).scrollIntoViewIfNeeded();
  await take("poll-voted");
  await press(cards.nth(-2).locator("> div:last-of-type button"));
  await page.getByRole("dialog").waitFor();
  await take("poll-votes");
  await page.keyboard.press("Escape");
  await press(page.locator("main button:has(svg.lucide-plus)"));
  await press(page.getByRole("menuitem").filter({ has: page.locator("svg.lucide-chart-bar-big") }));
  await page.getByRole("dialog").locator("fieldset input").first().fill("牛肉麵");
  await take("poll-new");
  await page.keyboard.press("Escape");
}

async function shootGroups({ page, take, visit }) {
  const { group, silent } = scene;
  const aside = page.locator("aside");
  const up = () => press(aside.locator("header button"));
  await visit("/chats", "[data-conversation]");
  await press(page.locator("header button:has(.lucide-square-pen)"));
  await page.getByRole("dialog").waitFor();
  await take("new-chat");
  await press(page.getByRole("dialog").locator("button:has(.lucide-users)"));
  for (const i of [0, 2, 3]) await page.getByRole("checkbox").nth(i).click();
  await take("new-group");
  await press(page.getByRole("dialog").locator("button").last());
  await page.getByRole("switch").waitFor();
  await take("new-group-name");
  await visit(`/chats/${group.id}`, "[data-testid=message]");
  await take("group");
  await press(page.locator("main header button:has(.lucide-messages-square)"));
  await aside.getByTestId("thread").first().waitFor();
  await take("threads");
  await press(aside.locator("[data-pick]"));
  await aside.locator("textarea").waitFor();
  await take("thread");
  await press(aside.locator("header button:has(.lucide-x)"));
  await aside.waitFor({ state: "detached" });
  await page.locator("textarea").pressSequentially("@");
  await page.getByRole("listbox").waitFor();
  await take("mention");
  await page.locator("textarea").fill("");
  await press(page.locator("main header button[aria-expanded]"));
  await page.locator("[data-member]").first().waitFor();
  await take("group-details");
  await press(page.locator("[data-member] button").nth(1));
  await page.getByRole("menu").waitFor();
  await take("group-member-menu");
  await page.keyboard.press("Escape");
  const entry = (icon) => aside.locator(`button:has(.lucide-${icon})`);
  await press(entry("link-2"));
  await aside.locator("li").first().waitFor();
  await take("group-invites");
  await press(aside.locator("button:has(.lucide-qr-code)"));
  await page.getByRole("dialog").waitFor();
  await take("group-invite-qr");
  await page.keyboard.press("Escape");
  await press(aside.locator("button:has(.lucide-link-2)"));
  await page.getByRole("dialog").waitFor();
  await take("group-invite-new");
  await page.keyboard.press("Escape");
  await up();
  await press(entry("users"));
  await aside.locator("article").first().waitFor();
  await take("group-requests");
  await up();
  await press(entry("settings-2"));
  await aside.getByRole("radio").first().waitFor();
  await take("group-settings");
  await up();
  await press(entry("log-out"));
  await page.getByRole("dialog").waitFor();
  await take("group-leave-owner");
  await press(page.getByRole("dialog").locator("button").last());
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  await take("group-hand-over");
  await page.keyboard.press("Escape");
  await press(aside.locator("h3 button:has(.lucide-user-plus)"));
  await page.getByRole("checkbox").first().waitFor();
  await take("group-add");
  await visit(`/chats/${silent.channel}`, "[data-silence]");
  await take("group-channel");
  await visit(`/chats/${silent.muted}`, "[data-silence]");
  await take("group-muted");
  await visit(`/chats/${silent.kicked}`, "textarea");
  await scene.friend.api("DELETE", `/conversations/${silent.kicked}/members/${scene.self.id}`);
  await page.locator("main h2 + p").waitFor();
  await take("group-gone");
  const back = { userIds: [scene.self.id] };
  await scene.friend.api("POST", `/conversations/${silent.kicked}/members`, back);
  await visit(`/join/${silent.code}`, "form textarea");
  await take("join");
  await visit("/join/no-such-code", "main h2 + p");
  await take("join-invalid");
}
