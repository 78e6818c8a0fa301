import { useState } from "react";
import { failureText, useApp, useClient, useSay, useText } from "../../app/hooks";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { asFailure } from "../../wire/failure";
import { CardActs, FormCard } from "./Card";

export function PasswordSettings() {
  const { t } = useText();
  const { api } = useClient();
  const say = useSay();
  const username = useApp((s) => s.session.account?.username ?? "");
  const [oldPassword, setOld] = useState("");
  const [newPassword, setNew] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = async () => {
    setBusy(true);
    setError(null);
    try {
      await api.changePassword(oldPassword, newPassword);
      setOld("");
      setNew("");
      say("settings.passwordChanged");
    } catch (cause) {
      const failure = asFailure(cause);
      const wrong = failure.code === "forbidden";
      setError(wrong ? t("settings.wrongPassword") : failureText(t, failure));
    }
    setBusy(false);
  };
  return (
    <FormCard onSubmit={change}>
      <input type="hidden" autoComplete="username" value={username} readOnly />
      <Field
        label={t("settings.oldPassword")}
        type="password"
        autoComplete="current-password"
        error={error ?? undefined}
        value={oldPassword}
        onChange={(event) => setOld(event.target.value)}
      />
      <Field
        label={t("settings.newPassword")}
        hint={t("auth.passwordHint")}
        type="password"
        autoComplete="new-password"
        value={newPassword}
        onChange={(event) => setNew(event.target.value)}
      />
      <CardActs>
        <Button type="submit" busy={busy} disabled={!oldPassword || newPassword.length < 8}>
          {t("settings.changePassword")}
        </Button>
      </CardActs>
    </FormCard>
  );
}
