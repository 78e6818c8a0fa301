import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useId, type ReactNode } from "react";
import styles from "./Choices.module.css";

interface ChoicesProps<T extends string> {
  title: string;
  value: T;
  choices: readonly { readonly value: T; readonly label: string; readonly mark?: ReactNode }[];
  onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function Choices<T extends string>({ title, value, choices, onChange }: ChoicesProps<T>) {
  const id = useId();
  return (
    <div className={styles.group}>
      <span id={id} className={styles.title}>
        {title}
      </span>
      <RadioGroup
        className={styles.row}
        value={value}
        onValueChange={(next) => onChange(next as T)}
        aria-labelledby={id}
      >
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <Radio.Root className={styles.radio} value={choice.value}>
              <Radio.Indicator className={styles.mark} />
            </Radio.Root>
            {choice.mark}
            {choice.label}
          </label>
        ))}
      </RadioGroup>
    </div>
  );
}

export const swatchClass = styles.swatch;
