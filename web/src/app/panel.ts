import { useCallback } from "react";
import { useLocation, useNavigate } from "react-router";
import { useMedia } from "./hooks";

interface PanelState {
  readonly panel?: string;
  /** The panel has a history entry of its own: Back closes it. */
  readonly ownEntry?: boolean;
}

export interface Panel {
  readonly name: string | null;
  readonly open: (name: string) => void;
  readonly close: () => void;
}

/** The one panel beside – on a narrow screen above – a page; there Back closes it. */
export function usePanel(): Panel {
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  const narrow = useMedia("(max-width: 1199px)");
  const { panel = null, ownEntry = false } = (state ?? {}) as PanelState;
  const isOpen = panel !== null;
  const open = useCallback(
    (name: string) => {
      const own = isOpen ? ownEntry : narrow;
      const next: PanelState = { panel: name, ownEntry: own };
      void navigate(pathname, { state: next, replace: isOpen || !narrow });
    },
    [navigate, pathname, narrow, isOpen, ownEntry],
  );
  const close = useCallback(() => {
    if (!isOpen) return;
    if (ownEntry) void navigate(-1);
    else void navigate(pathname, { replace: true });
  }, [navigate, pathname, isOpen, ownEntry]);
  return { name: panel, open, close };
}
