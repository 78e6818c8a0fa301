import type { CSSProperties } from "react";
import styles from "./Skeleton.module.css";

const width = (percent: number) => ({ "--w": `${percent}%` }) as CSSProperties;

export function SkeletonRows({ count = 8 }: { count?: number }) {
  return (
    <div aria-hidden data-testid="skeleton">
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className={styles.row}>
          <span className={styles.disc} />
          <span className={styles.lines}>
            <span className={styles.line} style={width(35 + ((i * 17) % 30))} />
            <span className={styles.line} style={width(60 + ((i * 23) % 35))} />
          </span>
        </div>
      ))}
    </div>
  );
}

export function SkeletonBubbles({ count = 7 }: { count?: number }) {
  return (
    <div className={styles.bubbles} aria-hidden>
      {Array.from({ length: count }, (_, i) => (
        <span key={i} className={styles.bubble} style={width(30 + ((i * 19) % 40))} />
      ))}
    </div>
  );
}
