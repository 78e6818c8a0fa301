import type { LinkWorld } from "./link";
import type { RawSocket } from "./socket";

/** The link's world in a browser. */
export const browserWorld: LinkWorld = {
  connect: () => {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    return new WebSocket(`${scheme}//${location.host}/ws`, "im.v1") as unknown as RawSocket;
  },
  random: Math.random,
  onLine: () => navigator.onLine,
};
