import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browserWorld } from "./browser";
import { SharedSocket } from "./shared/sharedSocket";

class FakeWebSocket {
  constructor(readonly url: string) {}
}

beforeEach(() => {
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("location", { protocol: "http:", host: "chat.lan" });
  vi.stubGlobal("WebSocket", FakeWebSocket);
});
afterEach(() => vi.unstubAllGlobals());

test("without Web Locks a tab has a WebSocket of its own", () => {
  vi.stubGlobal("navigator", {});
  const socket = browserWorld.connect();
  expect(socket).toBeInstanceOf(FakeWebSocket);
  expect(socket).toMatchObject({ url: "ws://chat.lan/ws" });
});

test("with them it shares one", () => {
  vi.stubGlobal("navigator", { locks: { request: async () => undefined } });
  const socket = browserWorld.connect();
  expect(socket).toBeInstanceOf(SharedSocket);
  socket.close();
});
