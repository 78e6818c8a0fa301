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
  await page.locator("main header button[aria-expanded]").first().click();
  await page.locator("aside").waitFor();
  await take("details");
  await visit(`/chats/${scene.group}`, "[data-testid=message]");
  await take("group");
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
  for (const section of ["profile", "appearance", "chats", "devices", "account", "blocked"]) {
    await visit(`/settings/${section}`, "main h2");
    await take(`settings-${section}`);
  }
  await visit("/nowhere", "h2");
  await take("not-found");
  if (who.complaints.length > 0) console.log(theme, locale, viewport.width, who.complaints);
  await who.context.close();
}
