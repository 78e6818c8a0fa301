import { Clock } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { useText } from "../../app/hooks";
import { Button } from "../../ui/Button";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { AreaField, Field } from "../../ui/Field";
import { inputTime, proposedTimes, timeOfInput } from "./scheduleTimes";
import styles from "./Schedule.module.css";

interface ScheduleDialogProps {
  /** What is changed; without it a time alone is asked for. */
  text?: string;
  at?: number;
  onClose: () => void;
  onChosen: (at: number, text: string) => void;
}

/** When a message is sent; of one that waits already, its words too. */
export function ScheduleDialog({ text, at, onClose, onChosen }: ScheduleDialogProps) {
  const { t, formats } = useText();
  const [now] = useState(() => Date.now());
  const [words, setWords] = useState(text ?? "");
  const [value, setValue] = useState(() => inputTime(at ?? now + 3_600_000));
  const chosen = timeOfInput(value);
  const past = !(chosen > now);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!past) onChosen(chosen, words.trim());
  };
  return (
    <Dialog open onClose={onClose} title={t("schedule.title")}>
      <form onSubmit={submit}>
        {text !== undefined && (
          <AreaField
            label={t("schedule.text")}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
        <div className={styles.times}>
          {proposedTimes(now).map((time) => (
            <Button
              key={time.label}
              look="plain"
              icon={Clock}
              onClick={() =>
                text === undefined ? onChosen(time.at, "") : setValue(inputTime(time.at))
              }
            >
              {t(time.label, { time: formats.clock(time.at) })}
            </Button>
          ))}
        </div>
        <Field
          label={t("schedule.when")}
          type="datetime-local"
          value={value}
          min={inputTime(now)}
          error={past ? t("schedule.past") : undefined}
          onChange={(event) => setValue(event.target.value)}
        />
        <DialogActions>
          <Button type="submit" disabled={past || (text !== undefined && words.trim() === "")}>
            {text === undefined ? t("schedule.act") : t("action.save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
