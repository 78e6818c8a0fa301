import { X } from "lucide-react";
import { useId, useState, type KeyboardEvent, type SubmitEvent } from "react";
import { useClient, useText } from "../../app/hooks";
import type { PollBody } from "../../model/types";
import { Button, IconButton } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { SwitchRow } from "../../ui/Switch";
import styles from "./NewPollDialog.module.css";
import {
  firstLines,
  isAlike,
  maxOption,
  maxQuestion,
  mayRemove,
  pollOf,
  withLine,
  withoutLine,
  type Life,
} from "./pollDraft";

interface NewPollDialogProps {
  onClose: () => void;
  onSend: (body: PollBody) => void;
}

/** Asks for a question, its options, and how it is voted on. */
export function NewPollDialog({ onClose, onSend }: NewPollDialogProps) {
  const { t } = useText();
  const { store } = useClient();
  const [question, setQuestion] = useState("");
  const [lines, setLines] = useState(firstLines);
  const [multiple, setMultiple] = useState(false);
  const [anonymous, setAnonymous] = useState(false);
  const [life, setLife] = useState<Life>("none");
  const draft = { question, lines, multiple, anonymous, life };
  const ready = pollOf(draft, 0) !== null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const poll = pollOf(draft, Date.now() + store.get().connection.aheadMs);
    if (!poll) return;
    onClose();
    onSend(poll);
  };
  return (
    <Dialog open onClose={onClose} title={t("poll.new")}>
      <form onSubmit={submit}>
        <Field
          label={t("poll.question")}
          maxLength={maxQuestion}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what the dialog asks for first
          autoFocus
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <Lines lines={lines} onChange={setLines} />
        <div>
          <SwitchRow label={t("poll.multiple")} checked={multiple} onChange={setMultiple} />
          <SwitchRow
            label={t("poll.anonymous")}
            hint={t("poll.anonymousHint")}
            checked={anonymous}
            onChange={setAnonymous}
          />
        </div>
        <Choices
          title={t("poll.end")}
          value={life}
          choices={[
            { value: "none", label: t("poll.endNone") },
            { value: "hour", label: t("poll.endHour") },
            { value: "day", label: t("poll.endDay") },
            { value: "week", label: t("poll.endWeek") },
          ]}
          onChange={setLife}
        />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" disabled={!ready}>
            {t("poll.send")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface LinesProps {
  lines: readonly string[];
  onChange: (lines: readonly string[]) => void;
}

/** The options; an empty line follows those that are written, and Enter goes to the next. */
function Lines({ lines, onChange }: LinesProps) {
  const { t } = useText();
  const id = useId();
  const goOn = (event: KeyboardEvent, at: number) => {
    const next = document.getElementById(`${id}-${at + 1}`);
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <fieldset className={styles.lines}>
      <legend>{t("poll.options")}</legend>
      {lines.map((line, i) => {
        const alike = isAlike(lines, i);
        const number = i + 1;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place
          <div key={i} className={styles.line}>
            <input
              id={`${id}-${i}`}
              className={styles.input}
              aria-label={t("poll.option", { count: number })}
              aria-invalid={alike || undefined}
              aria-describedby={alike ? `${id}-alike` : undefined}
              placeholder={t("poll.addOption")}
              maxLength={maxOption}
              value={line}
              onChange={(event) => onChange(withLine(lines, i, event.target.value))}
              onKeyDown={(event) => goOn(event, i)}
            />
            {mayRemove(lines, i) && (
              <IconButton
                label={t("poll.removeOption", { count: number })}
                icon={X}
                size={18}
                onClick={() => onChange(withoutLine(lines, i))}
              />
            )}
          </div>
        );
      })}
      {lines.some((_, i) => isAlike(lines, i)) && (
        <p id={`${id}-alike`} className={styles.error} role="alert">
          {t("poll.alike")}
        </p>
      )}
    </fieldset>
  );
}
