import type { LinkWorld } from "./link";
import { linkName } from "./shared/channel";
import { SharedSocket } from "./shared/sharedSocket";
import type { RawSocket } from "./socket";

/** The link's world in a browser. */
export const browserWorld: LinkWorld = {
  connect: () => (canShare() ? share() : open()),
  random: Math.random,
  onLine: () => navigator.onLine,
};

/** Plain http, but for localhost, has no Web Locks: there each tab has a connection of its own. */
const canShare = (): boolean => "locks" in navigator && "BroadcastChannel" in window;

const share = (): RawSocket =>
  new SharedSocket({
    connect: open,
    locks: navigator.locks,
    channel: new BroadcastChannel(linkName),
    random: Math.random,
  });

function open(): RawSocket {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  return new WebSocket(`${scheme}//${location.host}/ws`, "im.v1") as unknown as RawSocket;
}
