import { describe, expect, test } from "vitest";
import type { JoinRequest } from "../model/types";
import type { Action } from "./actions";
import { initialJoinRequests, joinRequestsReducer, pendingIn } from "./joinRequests";

const request = (id: string, change: Partial<JoinRequest> = {}): JoinRequest => ({
  id,
  userId: `user of ${id}`,
  answer: "",
  status: "pending",
  createdAt: 1,
  ...change,
});
const changed = (id: string, change: Partial<JoinRequest> = {}): Action => ({
  type: "joinRequest/changed",
  conversationId: "c1",
  request: request(id, change),
  selfId: "me",
});
const run = (actions: readonly Action[]) =>
  actions.reduce(joinRequestsReducer, initialJoinRequests);
const ids = (actions: readonly Action[]) => pendingIn(run(actions), "c1").map(({ id }) => id);

describe("requests to join", () => {
  test("wait once each, the oldest first", () => {
    expect(ids([changed("b", { createdAt: 2 }), changed("a"), changed("a")])).toEqual(["a", "b"]);
  });

  test("a decided one is gone, also where the events come the other way round", () => {
    const rejected = changed("a", { status: "rejected" });
    expect(ids([changed("a"), rejected])).toEqual([]);
    expect(ids([rejected, changed("a")])).toEqual([]);
    const requests = [request("a"), request("b")];
    const loaded: Action = { type: "joinRequests/loaded", conversationId: "c1", requests };
    expect(ids([rejected, loaded])).toEqual(["b"]);
  });

  test("an answer to one's own request is kept", () => {
    const state = run([
      changed("a", { userId: "me", status: "accepted" }),
      changed("b", { status: "accepted" }),
    ]);
    expect(state.answered).toEqual({ a: { conversationId: "c1", accepted: true } });
  });
});
