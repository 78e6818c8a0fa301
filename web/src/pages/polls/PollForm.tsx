import { useState, type SubmitEvent } from "react";
import { useText } from "../../app/hooks";
import type { PollBody } from "../../model/types";
import { Button } from "../../ui/Button";
import styles from "./PollForm.module.css";

interface PollFormProps {
  body: PollBody;
  chosen: readonly number[];
  /** Tells its radio buttons from those of other polls. */
  name: string;
  onVote: (choice: readonly number[]) => void;
  /** Null where one has not voted before. */
  onCancel: (() => void) | null;
}

/** What can be chosen. */
export function PollForm({ body, chosen, name, onVote, onCancel }: PollFormProps) {
  const { t } = useText();
  const [picked, setPicked] = useState(chosen);
  const { multiple, options, question } = body;
  const pick = (option: number, on: boolean) => {
    const others = multiple ? picked.filter((one) => one !== option) : [];
    setPicked(on ? [...others, option].toSorted((a, b) => a - b) : others);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (picked.length > 0) onVote(picked);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <fieldset className={styles.options} aria-label={question}>
        <legend>{t(multiple ? "poll.several" : "poll.one")}</legend>
        {options.map((option, i) => (
          <label key={option} className={styles.option}>
            <input
              type={multiple ? "checkbox" : "radio"}
              name={name}
              checked={picked.includes(i)}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- goes on where "change" was pressed
              autoFocus={onCancel !== null && i === chosen[0]}
              onChange={(event) => pick(i, event.target.checked)}
            />
            <span>{option}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.acts}>
        <Button type="submit" small disabled={picked.length === 0}>
          {t("poll.vote")}
        </Button>
        {onCancel && (
          <>
            <Button look="quiet" small onClick={() => onVote([])}>
              {t("poll.takeBack")}
            </Button>
            <Button look="quiet" small onClick={onCancel}>
              {t("action.cancel")}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
