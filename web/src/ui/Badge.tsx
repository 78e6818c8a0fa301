import styles from "./Badge.module.css";
import { classes } from "./classes";

interface BadgeProps {
  count: number;
  label: string;
  muted?: boolean;
  /** Above it the badge shows this number and a plus. */
  max?: number;
}

export function Badge({ count, label, muted, max = 999 }: BadgeProps) {
  if (count <= 0) return null;
  return (
    <span className={classes(styles.badge, muted && styles.muted)} data-testid="badge">
      <span aria-hidden>{count > max ? `${max}+` : count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
