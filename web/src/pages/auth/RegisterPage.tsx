import { useState } from "react";
import { Link, useLocation } from "react-router";
import { failureText, useApp, useClient, useText } from "../../app/hooks";
import type { Translate } from "../../i18n/translate";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { asFailure, type Failure } from "../../wire/failure";
import { AuthFrame } from "./AuthFrame";

const nameRule = /^[a-z0-9_.]{3,32}$/i;

export function RegisterPage() {
  const { t } = useText();
  const client = useClient();
  const location = useLocation();
  const registration = useApp((s) => s.session.server?.registration ?? "open");
  const [form, setForm] = useState({ username: "", password: "", displayName: "", inviteCode: "" });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) => {
    setForm({ ...form, [field]: event.target.value });
    setFailure(null);
  };
  const nameOk = nameRule.test(form.username.trim());
  const ready =
    nameOk && form.password.length >= 8 && (registration !== "invite" || form.inviteCode);

  const submit = async () => {
    if (!ready) return;
    setBusy(true);
    setFailure(null);
    try {
      const { username, password, displayName, inviteCode } = form;
      await client.session.register({
        username: username.trim(),
        password,
        ...(displayName.trim() ? { displayName: displayName.trim() } : {}),
        ...(inviteCode.trim() ? { inviteCode: inviteCode.trim() } : {}),
      });
    } catch (cause) {
      setFailure(asFailure(cause));
      setBusy(false);
    }
  };

  const foot = (
    <>
      {t("auth.haveAccount")}{" "}
      <Link to="/login" state={location.state}>
        {t("auth.logIn")}
      </Link>
    </>
  );
  if (registration === "closed") {
    return (
      <AuthFrame
        title={t("auth.closedTitle")}
        text={t("auth.closedText")}
        foot={foot}
        onSubmit={() => undefined}
      >
        {null}
      </AuthFrame>
    );
  }
  return (
    <AuthFrame
      title={t("auth.join")}
      text={t("auth.joinText")}
      error={failure && generalError(t, failure)}
      onSubmit={submit}
      foot={foot}
    >
      <Field
        label={t("auth.username")}
        hint={t("auth.usernameHint")}
        error={failure?.code === "conflict" ? t("auth.taken") : undefined}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={form.username}
        onChange={set("username")}
      />
      <Field
        label={t("auth.displayName")}
        name="displayName"
        autoComplete="name"
        maxLength={64}
        value={form.displayName}
        onChange={set("displayName")}
      />
      <Field
        label={t("auth.password")}
        hint={t("auth.passwordHint")}
        error={failure?.fields.password ? t("auth.weakPassword") : undefined}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        value={form.password}
        onChange={set("password")}
      />
      {registration === "invite" && (
        <Field
          label={t("auth.inviteCode")}
          name="inviteCode"
          required
          value={form.inviteCode}
          onChange={set("inviteCode")}
        />
      )}
      <Button type="submit" wide busy={busy} disabled={!ready}>
        {t("auth.register")}
      </Button>
    </AuthFrame>
  );
}

function generalError(t: Translate, failure: Failure): string | null {
  if (failure.code === "conflict" || failure.fields.password) return null;
  if (failure.code === "forbidden") return t("auth.closed");
  return failureText(t, failure);
}
