import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch, person } from "./support/browser.mjs";
import {
  frames,
  inSight,
  message,
  openChat,
  scrollBy,
  scrollTo,
  topOf,
  until,
} from "./support/chat.mjs";
import { account, befriend, direct, logInByUi, say } from "./support/people.mjs";
import { fill, rewrite } from "./support/store.mjs";

const newest = 100_000;

describe("a conversation of a hundred thousand messages", () => {
  let browser;
  let page;
  let who;
  let id;

  before(async () => {
    browser = await launch();
    const [anna, ben] = [await account("Anna Many"), await account("Ben Many")];
    await befriend(anna, ben);
    id = await direct(anna, ben);
    await say(ben, id, "the only real one");
    who = await person(browser);
    page = who.page;
    await logInByUi(who, anna.username);
    await openChat(page, "Ben Many");
    await message(page, "the only real one").waitFor();
    await fill(page, id, 2, newest);
    await page.getByRole("button", { name: /Jump to newest/ }).click();
    await message(page, `made up ${newest}`).waitFor();
  });
  after(() => browser.close());

  const log = () => page.getByRole("log");
  const held = async (act, by = 0, share = 0.5) => {
    const before = await inSight(page, share);
    await act();
    await until(
      async () => (await topOf(page, before.seq)) - before.top,
      (moved) => Math.abs(moved - by) <= 1,
      `${before.seq} moved, and not by ${by} px`,
    );
  };
  const drawn = () =>
    page.evaluate(() => ({
      messages: document.querySelectorAll("[data-testid=message]").length,
      nodes: document.querySelectorAll("*").length,
    }));

  test("only what is near the viewport is in the document", async () => {
    for (const share of [1, 0.5, 0.25, 0]) {
      const height = await log().evaluate((el) => el.scrollHeight);
      await scrollTo(page, height * share);
      const { messages, nodes } = await drawn();
      console.log(`# at ${share * 100} %: ${messages} messages, ${nodes} nodes in the document`);
      assert.ok(messages > 10 && messages < 150, `${messages} messages`);
      assert.ok(nodes < 4_000, `${nodes} nodes`);
    }
    await page.locator('[data-seq="1"]').waitFor();
  });

  test("scrolling moves a message as far as was scrolled, in both directions", async () => {
    const height = await log().evaluate((el) => el.scrollHeight);
    await scrollTo(page, height / 2);
    for (const px of [-220, -220, -180, -250, 230, 210, 180, 250]) {
      for (let i = 0; i < 10; i++) await held(() => scrollBy(page, px), -px);
    }
  });

  test("nothing moves while messages above change their height, or the window its size", async () => {
    const { seq } = await inSight(page, 0);
    const long = "this became a long story. ".repeat(30);
    for (const above of [seq - 4, seq - 3, seq - 2, seq - 1]) {
      const change = async () => {
        await rewrite(page, id, above, long);
        await frames(page);
      };
      await held(change, 0, 0);
    }
    for (const width of [900, 1100, 1280]) {
      const resize = async () => {
        await page.setViewportSize({ width, height: 800 });
        await frames(page);
      };
      await held(resize, 0, 0);
    }
  });

  test("the day stands at the top while its messages pass", async () => {
    const place = await log().evaluate((el) => {
      const { top } = el.getBoundingClientRect();
      const at = document.elementsFromPoint(el.clientWidth / 2 + 300, top + 60);
      const section = [...el.querySelectorAll("section")].find((s) => {
        const rect = s.getBoundingClientRect();
        return rect.top < top && rect.bottom > top + 80;
      });
      return {
        found: at.length,
        top: section.querySelector("h2").getBoundingClientRect().top - top,
      };
    });
    assert.ok(place.top >= 0 && place.top < 20, `${place.top} px below the edge`);
  });

  test("the button leads to the newest message, and a new one is followed", async () => {
    await page.getByRole("button", { name: /Jump to newest/ }).click();
    await message(page, `made up ${newest}`).waitFor();
    await fill(page, id, newest + 1, newest + 1);
    await message(page, `made up ${newest + 1}`).waitFor();
    await until(
      () => log().evaluate((el) => el.scrollHeight - el.scrollTop - el.clientHeight),
      (left) => left < 2,
      "the end",
    );
  });

  test("how smooth it is", async () => {
    await page.evaluate(() => {
      window.tasks = [];
      window.gaps = [];
      const tasks = new PerformanceObserver((list) =>
        window.tasks.push(...list.getEntries().map((entry) => entry.duration)),
      );
      tasks.observe({ type: "longtask" });
      let last = performance.now();
      const next = (now) => {
        window.gaps.push(now - last);
        last = now;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    const box = await log().boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let i = 0; i < 80; i++) {
      await page.mouse.wheel(0, -300);
      await frames(page, 1);
    }
    const { gaps, tasks } = await page.evaluate(() => ({ gaps: window.gaps, tasks: window.tasks }));
    const sorted = gaps.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
    const longest = Math.max(0, ...tasks).toFixed(0);
    console.log(
      `# frames: ${gaps.length}, median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms; ` +
        `${tasks.length} long tasks, longest ${longest} ms`,
    );
  });

  test("nothing complained", () => assert.deepEqual(who.complaints, []));
});
