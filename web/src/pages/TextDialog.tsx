import { useState, type SubmitEvent } from "react";
import { useText } from "../app/hooks";
import { Button } from "../ui/Button";
import { Dialog, DialogActions } from "../ui/Dialog";
import { Field } from "../ui/Field";

interface TextDialogProps {
  title: string;
  label: string;
  hint: string;
  /** What stands there now. */
  value: string;
  maxLength: number;
  /** Whether it was saved. */
  onSave: (value: string) => Promise<boolean>;
  onClose: () => void;
}

/** Asks for one line of text. */
export function TextDialog(props: TextDialogProps) {
  const { t } = useText();
  const [value, setValue] = useState(props.value);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await props.onSave(value.trim())) props.onClose();
  };
  return (
    <Dialog open onClose={props.onClose} title={props.title}>
      <form onSubmit={submit}>
        <Field
          label={props.label}
          hint={props.hint}
          maxLength={props.maxLength}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <DialogActions>
          <Button look="quiet" onClick={props.onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit">{t("action.save")}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
