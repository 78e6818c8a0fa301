import { LogOut, Trash2 } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { failureText, useClient, useText } from "../../app/hooks";
import { Button } from "../../ui/Button";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { asFailure } from "../../wire/failure";
import { Card, CardNote } from "./Card";

export function AccountSettings() {
  const { t } = useText();
  const { session } = useClient();
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <Card>
        <CardNote>{t("settings.logOutText")}</CardNote>
        <Button look="plain" icon={LogOut} onClick={() => void session.logOut()}>
          {t("settings.logOut")}
        </Button>
      </Card>
      <Card>
        <CardNote>{t("settings.deleteText")}</CardNote>
        <Button look="danger" icon={Trash2} onClick={() => setDeleting(true)}>
          {t("settings.deleteAccount")}
        </Button>
      </Card>
      {deleting && <DeleteDialog onClose={() => setDeleting(false)} />}
    </>
  );
}

function DeleteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { session } = useClient();
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await session.deleteAccount(password);
    } catch (cause) {
      const failure = asFailure(cause);
      const wrong = failure.code === "forbidden";
      setError(wrong ? t("settings.wrongPassword") : failureText(t, failure));
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title={t("settings.deleteTitle")}>
      <form onSubmit={submit}>
        <CardNote>{t("settings.deleteText")}</CardNote>
        <Field
          label={t("auth.password")}
          type="password"
          autoComplete="current-password"
          error={error ?? undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" look="destroy" busy={busy} disabled={!password}>
            {t("settings.deleteConfirm")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
