import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { linkName } from "./channel";
import { FakeBrowser, type FakeTab } from "./fixtures";

let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser();
});
afterEach(() => {
  browser.closeAll();
  vi.useRealTimers();
});

const until = (assertion: () => void) => vi.waitFor(assertion, { timeout: 3_000, interval: 5 });
const real = (n = 0) => browser.reals[n]!;

async function ready(tab: FakeTab): Promise<FakeTab> {
  await until(() => expect(tab.isOpen).toBe(true));
  tab.ask(1, "auth", { token: "t" });
  await until(() => expect(tab.answersTo(1)).toHaveLength(1));
  return tab;
}

/** The first one runs the hub. */
async function threeTabs(): Promise<[FakeTab, FakeTab, FakeTab]> {
  const first = await ready(browser.openTab());
  return [first, await ready(browser.openTab()), await ready(browser.openTab())];
}

/** What was said before has been heard by all: tabs hear in the order said. */
async function heardByAll(...tabs: FakeTab[]): Promise<void> {
  real(browser.reals.length - 1).tell({ ev: "mark", d: {} });
  await until(() => tabs.forEach((tab) => expect(tab.events().at(-1)?.ev).toBe("mark")));
}

describe("tabs that share a connection", () => {
  test("open one WebSocket, however many start at once", async () => {
    const tabs = [browser.openTab(), browser.openTab(), browser.openTab()];
    await Promise.all(tabs.map(ready));
    expect(browser.reals).toHaveLength(1);
  });

  test("each get their own answers", async () => {
    const [first, second, third] = await threeTabs();
    second.ask(7, "sync");
    third.ask(7, "sync");
    await until(() => expect(real().asked("sync")).toHaveLength(2));
    const [one, two] = real().asked("sync");
    expect(one?.id).not.toBe(two?.id);
    real().answer(two?.id, { of: "third" });
    real().answer(one?.id, { of: "second" });
    await heardByAll(first, second, third);
    expect(second.answersTo(7)).toEqual([{ id: 7, ok: true, d: { of: "second" } }]);
    expect(third.answersTo(7)).toEqual([{ id: 7, ok: true, d: { of: "third" } }]);
    expect(first.answersTo(7)).toEqual([]);
  });

  test("all hear every event, once authenticated", async () => {
    const tabs = await threeTabs();
    const late = browser.openTab();
    await until(() => expect(late.isOpen).toBe(true));
    real().tell({ ev: "typing", d: { on: true } });
    await heardByAll(...tabs);
    for (const tab of tabs) expect(tab.events()[0]).toEqual({ ev: "typing", d: { on: true } });
    expect(late.heard).toEqual([]);
  });

  test("learn what one of them did", async () => {
    const [first, second, third] = await threeTabs();
    second.ask(2, "message.recall", { conversationId: "c", seq: 4 });
    second.ask(3, "conversation.read", { conversationId: "c", seq: 4 });
    await until(() => expect(real().asked("conversation.read")).toHaveLength(1));
    real().answer(real().asked("message.recall")[0]?.id, { conversationId: "c", seq: 4 });
    real().answer(real().asked("conversation.read")[0]?.id, { readSeq: 4, unread: 0 });
    await heardByAll(first, second, third);
    const events = [
      { ev: "message.updated", d: { conversationId: "c", seq: 4 } },
      { ev: "conversation.read", d: { conversationId: "c", userId: "me", seq: 4 } },
    ];
    for (const tab of [first, third]) expect(tab.events().slice(0, 2)).toEqual(events);
    expect(second.events().map(({ ev }) => ev)).toEqual(["mark"]);
  });

  test("hear a message sent by one as the server holds it, or are told to fetch it", async () => {
    const [first, second] = await threeTabs();
    for (const seq of [4, 5]) {
      first.ask(seq, "message.send", { conversationId: "c", body: { text: "hi" } });
      real().answer(real().asked("message.send").at(-1)?.id, { seq, version: 9 });
    }
    const reads = real().asked("messages.list");
    expect(reads[0]?.d).toEqual({ conversationId: "c", afterSeq: 3, limit: 1 });
    real().answer(reads[0]?.id, { items: [{ conversationId: "c", seq: 4 }] });
    real().tell({ id: reads[1]?.id, ok: false, error: { code: "rate_limited" } });
    await heardByAll(first, second);
    expect(second.events().slice(0, 2)).toEqual([
      { ev: "message.new", d: { conversationId: "c", seq: 4 } },
      { ev: "conversation.hint", d: { conversationId: "c", lastSeq: 5, version: 9 } },
    ]);
    expect(first.events().map(({ ev }) => ev)).toEqual(["mark"]);
  });

  test("a refusal is told to nobody else", async () => {
    const [first, second, third] = await threeTabs();
    second.ask(2, "message.recall", { conversationId: "c", seq: 4 });
    await until(() => expect(real().asked("message.recall")).toHaveLength(1));
    const error = { code: "forbidden", message: "" };
    real().tell({ id: real().asked("message.recall")[0]?.id, ok: false, error });
    await heardByAll(first, second, third);
    expect(second.answersTo(2)).toEqual([{ id: 2, ok: false, error }]);
    expect(first.events()).toHaveLength(1);
  });

  test("are online while one is seen, also after that one is gone", async () => {
    const [first, second, third] = await threeTabs();
    const told = () => real().asked("presence.set");
    const before = told().length;
    first.ask(2, "presence.set", { status: "away" });
    second.ask(2, "presence.set", { status: "away" });
    await until(() => expect(told()).toHaveLength(before + 2));
    expect(told().at(-1)?.d.status).toBe("online");
    third.crash();
    await until(() => expect(told().at(-1)?.d.status).toBe("away"));
  });

  test("watch for all of them", async () => {
    const [first, second] = await threeTabs();
    first.ask(2, "presence.subscribe", { userIds: ["a", "b"] });
    second.ask(2, "presence.subscribe", { userIds: ["b", "c"] });
    await until(() => expect(real().asked("presence.subscribe")).toHaveLength(2));
    expect(real().asked("presence.subscribe")[1]?.d.userIds).toEqual(["b", "c", "a"]);
  });
});

describe("when a tab ends", () => {
  test("the connection stays for the others", async () => {
    const [first, second, third] = await threeTabs();
    second.socket.close();
    await heardByAll(first, third);
    expect(real().isClosed).toBe(false);
    expect([first.codes, third.codes]).toEqual([[], []]);
  });

  test("that ran the hub, the others lose the connection and meet at a new one", async () => {
    const [first, second, third] = await threeTabs();
    first.crash();
    await until(() => expect([second.codes, third.codes]).toEqual([[1006], [1006]]));
    await Promise.all([browser.openTab(), browser.openTab()].map(ready));
    expect(browser.reals).toHaveLength(2);
  });

  test("that ran the hub and says so, its WebSocket goes too", async () => {
    const [first, second] = await threeTabs();
    first.socket.close();
    expect(real().isClosed).toBe(true);
    await until(() => expect(second.codes).toEqual([1006]));
    expect(first.codes).toEqual([]);
  });

  test("with nothing heard since it asked, the connection is dead for all", async () => {
    const [first, second, third] = await threeTabs();
    second.ask(2, "ping");
    await until(() => expect(real().asked("ping")).toHaveLength(1));
    second.socket.close();
    await until(() => expect([first.codes, third.codes]).toEqual([[1006], [1006]]));
    expect(real().isClosed).toBe(true);
  });
});

test("the close code reaches every tab", async () => {
  const tabs = await threeTabs();
  real().onclose?.({ code: 4401 });
  await until(() => expect(tabs.map(({ codes }) => codes)).toEqual([[4401], [4401], [4401]]));
});

test("a hub whose lock was taken away closes its WebSocket", async () => {
  const tabs = await threeTabs();
  void browser.locks.of({}).request(linkName, { steal: true }, () => undefined);
  await until(() => expect(tabs.map(({ codes }) => codes)).toEqual([[1006], [1006], [1006]]));
  expect(real().isClosed).toBe(true);
});

test("tabs leave a hub when another one takes over", async () => {
  const tabs = await threeTabs();
  const channel = new BroadcastChannel(linkName);
  channel.postMessage({ to: "tabs", kind: "here", hub: "another" });
  await until(() => expect(tabs.map(({ codes }) => codes)).toEqual([[1006], [1006], [1006]]));
  channel.close();
});

test("a hub that does not answer is replaced", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let isStolen = false;
  void browser.locks
    .of({})
    .request(linkName, {}, () => new Promise(() => undefined))
    .catch(() => (isStolen = true));
  const tab = browser.openTab();
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  vi.advanceTimersByTime(2_999);
  expect(isStolen).toBe(false);
  vi.advanceTimersByTime(1);
  vi.useRealTimers();
  await ready(tab);
  expect(isStolen).toBe(true);
});
