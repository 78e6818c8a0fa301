import { Switch as Base } from "@base-ui/react/switch";
import { useId } from "react";
import styles from "./Switch.module.css";

interface SwitchRowProps {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function SwitchRow({ label, hint, checked, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <div>
        <div id={id}>{label}</div>
        {hint && <div className={styles.hint}>{hint}</div>}
      </div>
      <Base.Root
        className={styles.track}
        checked={checked}
        onCheckedChange={onChange}
        aria-labelledby={id}
      >
        <Base.Thumb className={styles.thumb} />
      </Base.Root>
    </div>
  );
}
