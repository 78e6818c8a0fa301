import { useState } from "react";
import { failureText, useApp, useClient, useSay, useText } from "../../app/hooks";
import type { Translate } from "../../i18n/translate";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { asFailure, type Failure } from "../../wire/failure";
import { CardActs, FormCard } from "./Card";

export function PasswordSettings() {
  const { t } = useText();
  const { api } = useClient();
  const say = useSay();
  const username = useApp((s) => s.session.account?.username ?? "");
  const [oldPassword, setOld] = useState("");
  const [newPassword, setNew] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const change = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await api.changePassword(oldPassword, newPassword);
      setOld("");
      setNew("");
      say("settings.passwordChanged");
    } catch (cause) {
      setFailure(asFailure(cause));
    }
    setBusy(false);
  };
  const weak = failure?.fields.newPassword !== undefined;
  return (
    <FormCard onSubmit={change}>
      <input type="hidden" autoComplete="username" value={username} readOnly />
      <Field
        label={t("settings.oldPassword")}
        type="password"
        autoComplete="current-password"
        error={failure && !weak ? oldPasswordError(t, failure) : undefined}
        value={oldPassword}
        onChange={(event) => setOld(event.target.value)}
      />
      <Field
        label={t("settings.newPassword")}
        hint={t("auth.passwordHint")}
        error={weak ? t("auth.weakPassword") : undefined}
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

function oldPasswordError(t: Translate, failure: Failure): string {
  return failure.code === "forbidden" ? t("settings.wrongPassword") : failureText(t, failure);
}
