import { describe, expect, test } from "vitest";
import { aLocal } from "../state/fixtures";
import { logOf } from "../state/messages";
import { preferencesFrom } from "../state/preferences";
import { makeStore } from "../state/store";
import { OutboxKeeper } from "./outboxKeeper";
import type { OutboxShelf, Shelved } from "./outboxShelf";

class MemoryShelf implements OutboxShelf {
  readonly kept = new Map<string, Shelved>();

  put(shelved: Shelved): Promise<void> {
    this.kept.set(shelved.local.clientId, shelved);
    return Promise.resolve();
  }

  remove(clientId: string): Promise<void> {
    this.kept.delete(clientId);
    return Promise.resolve();
  }

  all(accountId: string): Promise<readonly Shelved[]> {
    return Promise.resolve([...this.kept.values()].filter((one) => one.accountId === accountId));
  }
}

const account = { id: "me", username: "me", displayName: "Me", avatarUrl: null, bio: "" };

function tab(shelf: OutboxShelf, own: string, alive: Set<string>) {
  const store = makeStore(preferencesFrom(null, ["en"]));
  const tabs = {
    own,
    isAlive: (name: string) => Promise.resolve(alive.has(name)),
    exclusively: (_name: string, act: () => Promise<void>) => act(),
  };
  const keeper = new OutboxKeeper(store, shelf, tabs);
  store.dispatch({ type: "session/started", account: { ...account, email: "", locale: "en" } });
  const pending = () => logOf(store.get().messages, "c1").pending.map((local) => local.clientId);
  return { store, keeper, pending };
}

describe("outbox keeper", () => {
  test("what an ended tab had not sent comes back in its order, failed ones too", async () => {
    const shelf = new MemoryShelf();
    const first = tab(shelf, "first", new Set());
    first.store.dispatch({ type: "message/queued", local: aLocal("b", { createdAt: 2 }) });
    first.store.dispatch({ type: "message/queued", local: aLocal("a", { createdAt: 1 }) });
    const failed = { conversationId: "c1", clientId: "b", failure: "forbidden" };
    first.store.dispatch({ type: "message/failed", ...failed });
    await first.keeper.settled();

    const second = tab(shelf, "second", new Set(["second"]));
    await second.keeper.restore("me");
    expect(second.pending()).toEqual(["a", "b"]);
    expect(logOf(second.store.get().messages, "c1").pending[1]?.state).toBe("failed");
    expect([...shelf.kept.values()].map((one) => one.tab)).toEqual(["second", "second"]);
  });

  test("what a living tab sends is left to it, and so is another account's", async () => {
    const shelf = new MemoryShelf();
    const first = tab(shelf, "first", new Set(["first"]));
    first.store.dispatch({ type: "message/queued", local: aLocal("a") });
    await first.keeper.settled();

    const second = tab(shelf, "second", new Set(["first", "second"]));
    await second.keeper.restore("me");
    expect(second.pending()).toEqual([]);
    await tab(shelf, "third", new Set()).keeper.restore("somebody else");
    expect(shelf.kept.get("a")?.tab).toBe("first");
  });

  test("what was sent, discarded or belongs to an ended session is gone", async () => {
    const shelf = new MemoryShelf();
    const { store, keeper } = tab(shelf, "first", new Set(["first"]));
    for (const id of ["a", "b"]) store.dispatch({ type: "message/queued", local: aLocal(id) });
    await keeper.settled();
    expect([...shelf.kept.keys()]).toEqual(["a", "b"]);
    store.dispatch({ type: "message/discarded", conversationId: "c1", clientId: "a" });
    await keeper.settled();
    expect([...shelf.kept.keys()]).toEqual(["b"]);
    store.dispatch({ type: "session/ended" });
    await keeper.settled();
    expect(shelf.kept.size).toBe(0);
  });
});
