import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "../../ui/classes";
import styles from "./GroupDetails.module.css";

interface EntryProps {
  icon: LucideIcon;
  label: string;
  value?: string;
  danger?: boolean;
  onClick: () => void;
  children?: ReactNode;
}

/** A line of the details that leads somewhere. */
export function Entry({ icon: Icon, label, value, danger, onClick, children }: EntryProps) {
  return (
    <button
      type="button"
      className={classes(styles.entry, danger && styles.danger)}
      onClick={onClick}
    >
      <Icon size={20} aria-hidden />
      <span className={styles.label}>
        <span>{label}</span>
        {value && <span className={styles.value}>{value}</span>}
      </span>
      {children}
    </button>
  );
}
