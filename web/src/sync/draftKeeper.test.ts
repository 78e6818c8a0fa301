import { beforeEach, describe, expect, test, vi } from "vitest";
import { aConversation } from "../state/fixtures";
import { preferencesFrom } from "../state/preferences";
import { makeStore } from "../state/store";
import { Failure } from "../wire/failure";
import type { Api } from "../wire/api";
import { DraftKeeper } from "./draftKeeper";

const kept = new Map<string, string>();
vi.stubGlobal("localStorage", {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

const account = { id: "me", username: "me", displayName: "Me", avatarUrl: null, bio: "" };

function device(serverDraft: string, refusals: Failure[] = []) {
  const store = makeStore(preferencesFrom(null, ["en"]));
  const told: string[] = [];
  const setOwnState = (_id: string, change: { draft: string }) => {
    const refusal = refusals.shift();
    if (refusal) return Promise.reject(refusal);
    told.push(change.draft);
    return Promise.resolve(null);
  };
  const keeper = new DraftKeeper(store, { setOwnState } as unknown as Api);
  store.dispatch({ type: "session/started", account: { ...account, email: "", locale: "en" } });
  keeper.restore("me");
  const conversations = [aConversation({ id: "c1" }, { draft: serverDraft })];
  store.dispatch({ type: "conversations/loaded", conversations, last: true });
  const write = (text: string) => {
    store.dispatch({ type: "draft/changed", conversationId: "c1", text, replyTo: null });
    keeper.changed("c1");
  };
  return { keeper, told, write, text: () => store.get().drafts["c1"]?.text ?? "" };
}

describe("draft keeper", () => {
  beforeEach(() => kept.clear());

  test("a draft that could not be told is told with the next link", async () => {
    const { keeper, told, write } = device("", [new Failure("network", "")]);
    write("words");
    keeper.flush();
    await vi.waitFor(() => expect(keeper.isDirty("c1")).toBe(true));
    keeper.flush();
    await vi.waitFor(() => expect(told).toEqual(["words"]));
    expect(keeper.isDirty("c1")).toBe(false);
  });

  test("a draft that the server knew and that was sent elsewhere does not come back", async () => {
    const { keeper, told, write } = device("");
    write("words");
    keeper.flush();
    await vi.waitFor(() => expect(told).toEqual(["words"]));
    expect(device("").text()).toBe("");
  });

  test("a draft that the server does not know outlives the page, an emptied one too", () => {
    device("old").write("newer");
    expect(device("old").text()).toBe("newer");
    device("old").write("");
    expect(device("old").text()).toBe("");
  });
});
