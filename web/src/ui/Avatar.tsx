import { Bookmark, Ghost } from "lucide-react";
import type { CSSProperties } from "react";
import type { PresenceStatus } from "../model/types";
import styles from "./Avatar.module.css";
import { classes } from "./classes";

interface AvatarProps {
  id: string;
  name: string;
  url?: string | null;
  size?: number;
  presence?: PresenceStatus | undefined;
  look?: "person" | "saved" | "gone";
}

/** A picture, or initials on a colour derived from the id. Decorative: the name stands beside it. */
export function Avatar({ id, name, url, size = 48, presence, look = "person" }: AvatarProps) {
  const style = { "--size": `${size}px`, "--hue": String(hueOf(id)) } as CSSProperties;
  const face = classes(styles.face, look !== "person" && styles[look]);
  return (
    <span className={styles.avatar} style={style} aria-hidden>
      <span className={face}>
        {look === "saved" && <Bookmark size={size * 0.45} />}
        {look === "gone" && <Ghost size={size * 0.45} />}
        {look === "person" && (url ? <img src={url} alt="" /> : initialsOf(name))}
      </span>
      {presence && presence !== "offline" && <span className={styles.dot} data-status={presence} />}
    </span>
  );
}

const wide = /[\u2e80-\uffff]/;

export function hueOf(id: string): number {
  let hash = 0;
  for (const char of id) hash = (hash * 31 + char.charCodeAt(0)) | 0;
  return (Math.abs(hash) * 47) % 360;
}

export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/)
    .filter(Boolean);
  const first = [...(words[0] ?? "?")][0] ?? "?";
  const second = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  if (wide.test(first) || wide.test(second)) return first;
  return (first + second).toLocaleUpperCase();
}
