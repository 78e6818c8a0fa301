import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { classes } from "./classes";

type Look = "primary" | "plain" | "quiet" | "danger" | "destroy";

interface ButtonProps extends ComponentProps<"button"> {
  look?: Look;
  busy?: boolean;
  wide?: boolean;
  small?: boolean;
  icon?: LucideIcon;
}

export function Button(props: ButtonProps) {
  const { look = "primary", busy, wide, small, icon: Icon, className, children, ...rest } = props;
  const looks = classes(styles.button, styles[look], wide && styles.wide, small && styles.small);
  return (
    <button
      type="button"
      {...rest}
      className={classes(looks, className)}
      aria-busy={busy}
      disabled={rest.disabled || busy}
    >
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </button>
  );
}

interface IconButtonProps extends ComponentProps<"button"> {
  label: string;
  icon: LucideIcon;
  accented?: boolean;
  size?: number;
}

export function IconButton(props: IconButtonProps) {
  const { label, icon: Icon, accented, size = 22, className, ...rest } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={classes(styles.icon, accented && styles.accented, className)}
    >
      <Icon size={size} strokeWidth={1.9} aria-hidden />
    </button>
  );
}
