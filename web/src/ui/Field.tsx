import { Eye, EyeOff } from "lucide-react";
import { useId, useState, type ComponentProps } from "react";
import { useText } from "../app/hooks";
import { IconButton } from "./Button";
import { classes } from "./classes";
import styles from "./Field.module.css";

interface Shared {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

type FieldProps = Shared & ComponentProps<"input">;

export function Field({ label, hint, error, ...input }: FieldProps) {
  const { t } = useText();
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = input.type === "password";
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box}>
        <input
          {...input}
          id={id}
          type={secret && shown ? "text" : input.type}
          className={classes(styles.input, secret && styles.withTrailing)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-note` : undefined}
        />
        {secret && (
          <IconButton
            className={styles.trailing}
            label={t(shown ? "auth.hidePassword" : "auth.showPassword")}
            icon={shown ? EyeOff : Eye}
            size={18}
            onClick={() => setShown(!shown)}
          />
        )}
      </div>
      <Note id={`${id}-note`} hint={hint} error={error} />
    </div>
  );
}

export function AreaField({ label, hint, error, ...area }: Shared & ComponentProps<"textarea">) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea {...area} id={id} className={styles.input} aria-describedby={`${id}-note`} />
      <Note id={`${id}-note`} hint={hint} error={error} />
    </div>
  );
}

function Note({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: string | undefined;
  error?: string | undefined;
}) {
  if (!hint && !error) return null;
  return (
    <p id={id} className={error ? styles.error : styles.hint} role={error ? "alert" : undefined}>
      {error ?? hint}
    </p>
  );
}
