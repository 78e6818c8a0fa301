/** The parts of a conversation page, by role as a person would name them. */
export const input = (page) => page.getByRole("textbox", { name: "Message" });
export const message = (page, text) => page.getByTestId("message").filter({ hasText: text }).last();
export const row = (page, name) =>
  page.getByRole("list", { name: "Conversations" }).getByRole("link").filter({ hasText: name });

export async function send(page, text) {
  await input(page).fill(text);
  await input(page).press("Enter");
}

export async function openChat(page, name) {
  await page
    .getByRole("link", { name: /^Chats/ })
    .first()
    .click();
  await row(page, name).click();
  await input(page).waitFor();
}

export async function act(page, text, name) {
  await message(page, text).locator("[data-body]").click({ button: "right" });
  await page.getByRole("menuitem", { name }).click();
}

/** Waits until a condition holds; says what was seen last if it never does. */
export async function until(read, holds, what, ms = 10_000) {
  const end = Date.now() + ms;
  let seen;
  do {
    seen = await read();
    if (holds(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`${what}: last seen ${JSON.stringify(seen)}`);
}

/** Until what a scroll or a change set off is on the screen. */
export const frames = (page, count = 3) =>
  page.evaluate(async (left) => {
    for (let i = 0; i < left; i++) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, count);

export async function scrollTo(page, top) {
  await page.getByRole("log").evaluate((el, to) => el.scrollTo(0, to), top);
  await frames(page);
}

export async function scrollBy(page, px) {
  await page.getByRole("log").evaluate((el, by) => el.scrollBy(0, by), px);
  await frames(page);
}

/** The message at a share of the list's height, and where it stands. */
export const inSight = (page, share = 0.5) =>
  page.getByRole("log").evaluate((log, share) => {
    const { top, height } = log.getBoundingClientRect();
    const entries = [...log.querySelectorAll("[data-seq]")];
    const entry = entries.find((e) => e.getBoundingClientRect().bottom > top + height * share);
    return { seq: Number(entry.dataset.seq), top: entry.getBoundingClientRect().top };
  }, share);

export const topOf = (page, seq) =>
  page.locator(`[data-seq="${seq}"]`).evaluate((entry) => entry.getBoundingClientRect().top);
