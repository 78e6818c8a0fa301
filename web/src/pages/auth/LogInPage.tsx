import { useState } from "react";
import { Link, useLocation } from "react-router";
import { failureText, useApp, useClient, useText } from "../../app/hooks";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { asFailure } from "../../wire/failure";
import { AuthFrame } from "./AuthFrame";

export function LogInPage() {
  const { t } = useText();
  const client = useClient();
  const location = useLocation();
  const registration = useApp((s) => s.session.server?.registration ?? "open");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      await client.session.logIn(username.trim(), password);
    } catch (cause) {
      const failure = asFailure(cause);
      const wrong = failure.code === "unauthenticated" || failure.code === "invalid_request";
      setError(wrong ? t("auth.wrong") : failureText(t, failure));
      setBusy(false);
    }
  };

  return (
    <AuthFrame
      title={t("auth.welcome")}
      text={t(comesToJoin(location.state) ? "join.logIn" : "auth.welcomeText")}
      error={error}
      onSubmit={submit}
      foot={
        registration !== "closed" && (
          <>
            {t("auth.noAccount")}{" "}
            <Link to="/register" state={location.state}>
              {t("auth.register")}
            </Link>
          </>
        )
      }
    >
      <Field
        label={t("auth.username")}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <Field
        label={t("auth.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" wide busy={busy} disabled={!username.trim() || !password}>
        {t("auth.logIn")}
      </Button>
    </AuthFrame>
  );
}

/** Whether an invite to a group was what stopped here. */
function comesToJoin(state: unknown): boolean {
  const from = typeof state === "object" && state !== null && "from" in state ? state.from : "";
  return typeof from === "string" && from.startsWith("/join/");
}
