import type { KeyboardEvent, PointerEvent } from "react";
import { useApp, useClient, useText } from "../app/hooks";
import styles from "./ListEdge.module.css";

const least = 320;
const most = 400;

/** The edge between list and conversation; dragging or arrow keys set the list's width. */
export function ListEdge() {
  const { t } = useText();
  const { store } = useClient();
  const width = useApp((s) => s.preferences.listWidth);
  const set = (px: number) => {
    const listWidth = Math.min(most, Math.max(least, Math.round(px)));
    store.dispatch({ type: "preferences/changed", change: { listWidth } });
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const left = event.currentTarget.previousElementSibling?.getBoundingClientRect().left ?? 0;
    set(event.clientX - left);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") set(width - 16);
    if (event.key === "ArrowRight") set(width + 16);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className={styles.edge}
      aria-orientation="vertical"
      aria-label={t("nav.resize")}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
