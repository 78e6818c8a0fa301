import { useEffect } from "react";
import { useMatch, useNavigate } from "react-router";
import { useClient } from "../app/hooks";
import { listed } from "../state/conversations";
import { wasCovered } from "./covered";

export type ShellDialog = "search" | "keys";

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select") !== null;

/** Keys that work on every page. */
export function useShortcuts(onDialog: (dialog: ShellDialog) => void): void {
  const { store } = useClient();
  const navigate = useNavigate();
  const open = useMatch("/chats/:conversationId")?.params.conversationId;
  useEffect(() => {
    const step = (by: number) => {
      const ids = listed(store.get().conversations).map(({ id }) => id);
      const at = open === undefined ? -1 : ids.indexOf(open);
      const next = ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : at + by];
      if (next) void navigate(`/chats/${next}`);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || wasCovered()) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && !event.altKey && event.key.toLowerCase() === "k") onDialog("search");
      else if (event.altKey && event.key === "ArrowUp") step(-1);
      else if (event.altKey && event.key === "ArrowDown") step(1);
      else if (event.key === "?" && !command && !isWriting(event.target)) onDialog("keys");
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store, navigate, open, onDialog]);
}
