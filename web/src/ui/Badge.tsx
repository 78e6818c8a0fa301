import styles from "./Badge.module.css";
import { classes } from "./classes";

interface BadgeProps {
  count: number;
  label: string;
  muted?: boolean;
}

export function Badge({ count, label, muted }: BadgeProps) {
  if (count <= 0) return null;
  return (
    <span className={classes(styles.badge, muted && styles.muted)} data-testid="badge">
      <span aria-hidden>{count > 999 ? "999+" : count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
