import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Failure } from "./failure";
import { Link, type LinkState } from "./link";
import type { RawSocket } from "./socket";

class FakeSocket implements RawSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  sent: { id?: number; op: string; d: Record<string, unknown> }[] = [];
  closed = false;

  send(frame: string): void {
    const request = JSON.parse(frame);
    this.sent.push(request);
    const d = { userId: "me", epoch: "1", heartbeatSeconds: 25 };
    if (request.op === "auth") this.answer(request.id, d);
  }
  answer(id: number, d: unknown): void {
    queueMicrotask(() => this.onmessage?.({ data: JSON.stringify({ id, ok: true, d }) }));
  }
  close(): void {
    this.closed = true;
  }
}

function setUp() {
  const sockets: FakeSocket[] = [];
  const states: LinkState[] = [];
  const network = { on: true };
  const signedOut = vi.fn();
  const renew = vi.fn(async () => "fresh");
  const events: string[] = [];
  const link = new Link(
    {
      connect: () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        queueMicrotask(() => socket.onopen?.());
        return socket;
      },
      random: () => 0.5,
      onLine: () => network.on,
    },
    { current: async () => "token", renew, msUntilRenewal: () => 600_000 },
    {
      state: (state) => states.push(state),
      ready: () => undefined,
      event: (name) => events.push(name),
      signedOut,
    },
  );
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { link, sockets, states, network, signedOut, renew, events, settle };
}

describe("link", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("authenticates with the first frame and becomes ready", async () => {
    const { link, sockets, states, settle } = setUp();
    link.start();
    await settle();
    expect(sockets[0]?.sent[0]).toMatchObject({ op: "auth", d: { token: "token" } });
    expect(states).toEqual(["connecting", "ready"]);
  });

  test("comes back after a lost connection, later each time", async () => {
    const { link, sockets, settle } = setUp();
    link.start();
    await settle();
    sockets[0]?.onclose?.({ code: 1006 });
    await vi.advanceTimersByTimeAsync(249);
    expect(sockets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sockets).toHaveLength(2);
    sockets[1]?.onclose?.({ code: 1006 });
    await vi.advanceTimersByTimeAsync(499);
    expect(sockets).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(sockets).toHaveLength(3);
  });

  test("renews its token on 4401", async () => {
    const { link, sockets, renew, settle } = setUp();
    link.start();
    await settle();
    sockets[0]?.onclose?.({ code: 4401 });
    await settle();
    expect(renew).toHaveBeenCalledWith("token");
    expect(sockets[1]?.sent[0]).toMatchObject({ d: { token: "fresh" } });
  });

  test("is signed out when renewing is refused", async () => {
    const { link, sockets, renew, signedOut, settle } = setUp();
    renew.mockRejectedValue(new Failure("unauthenticated", ""));
    link.start();
    await settle();
    sockets[0]?.onclose?.({ code: 4401 });
    await settle();
    expect(signedOut).toHaveBeenCalledOnce();
  });

  test("stops on 4400 and 4403", async () => {
    for (const code of [4400, 4403]) {
      const { link, sockets, states, settle } = setUp();
      link.start();
      await settle();
      sockets[0]?.onclose?.({ code });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(sockets).toHaveLength(1);
      expect(states.at(-1)).toBe("stopped");
    }
  });

  test("tries at once when somebody does not want to wait, and once only", async () => {
    const { link, sockets, states, settle } = setUp();
    link.start();
    await settle();
    sockets[0]?.onclose?.({ code: 1006 });
    link.tryNow();
    link.tryNow();
    await settle();
    expect(sockets).toHaveLength(2);
    expect(states.at(-1)).toBe("ready");
    link.tryNow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sockets).toHaveLength(2);
  });

  test("waits without network and returns with it", async () => {
    const { link, sockets, states, network, settle } = setUp();
    link.start();
    await settle();
    network.on = false;
    link.networkChanged();
    expect(states.at(-1)).toBe("offline");
    expect(sockets[0]?.closed).toBe(true);
    network.on = true;
    link.networkChanged();
    await settle();
    expect(states.at(-1)).toBe("ready");
  });

  test("gives up a connection that does not answer a ping", async () => {
    const { link, sockets, settle } = setUp();
    link.start();
    await settle();
    await vi.advanceTimersByTimeAsync(25_000 + 10_000);
    expect(sockets[0]?.closed).toBe(true);
  });

  test("fails what was asked when the connection closes", async () => {
    const { link, sockets, settle } = setUp();
    link.start();
    await settle();
    const asked = link.request("sync", {});
    sockets[0]?.onclose?.({ code: 1011 });
    await expect(asked).rejects.toMatchObject({ code: "network" });
  });
});
