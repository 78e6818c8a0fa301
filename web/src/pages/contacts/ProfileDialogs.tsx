import { useState, type SubmitEvent } from "react";
import { useAct, useApp, useClient, useText } from "../../app/hooks";
import { Button } from "../../ui/Button";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { AreaField } from "../../ui/Field";
import { TextDialog } from "../TextDialog";

interface RequestDialogProps {
  userId: string;
  name: string;
  onClose: () => void;
}

export function RequestDialog({ userId, name, onClose }: RequestDialogProps) {
  const { t } = useText();
  const { people } = useClient();
  const run = useAct();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const sent = await run(people.request(userId, note.trim()), { done: "profile.requestSent" });
    setBusy(false);
    if (sent) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t("profile.addTitle", { name })}>
      <form onSubmit={submit}>
        <AreaField
          label={t("profile.note")}
          placeholder={t("profile.noteHint")}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" busy={busy}>
            {t("profile.sendRequest")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function AliasDialog({ userId, onClose }: { userId: string; onClose: () => void }) {
  const { t } = useText();
  const { people } = useClient();
  const run = useAct();
  const known = useApp((s) => s.contacts.byUserId[userId]?.alias ?? "");
  return (
    <TextDialog
      title={t("profile.setAlias")}
      label={t("profile.alias")}
      hint={t("profile.aliasHint")}
      value={known}
      maxLength={64}
      onSave={(alias) => run(people.rename(userId, alias))}
      onClose={onClose}
    />
  );
}
