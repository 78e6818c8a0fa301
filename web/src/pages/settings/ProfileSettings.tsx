import { useState } from "react";
import { useAct, useApp, useClient, useText } from "../../app/hooks";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { AreaField, Field } from "../../ui/Field";
import { CardActs, FormCard } from "./Card";
import styles from "./ProfileSettings.module.css";

export function ProfileSettings() {
  const { t } = useText();
  const { session } = useClient();
  const run = useAct();
  const account = useApp((s) => s.session.account);
  const [displayName, setDisplayName] = useState(account?.displayName ?? "");
  const [bio, setBio] = useState(account?.bio ?? "");
  const [email, setEmail] = useState(account?.email ?? "");
  const [busy, setBusy] = useState(false);
  if (!account) return null;
  const change = {
    ...(displayName.trim() !== account.displayName ? { displayName: displayName.trim() } : {}),
    ...(bio !== account.bio ? { bio } : {}),
    ...(email.trim() !== account.email ? { email: email.trim() } : {}),
  };
  const save = async () => {
    setBusy(true);
    await run(session.update(change), { done: "settings.saved" });
    setBusy(false);
  };
  return (
    <FormCard onSubmit={save}>
      <div className={styles.face}>
        <Avatar id={account.id} name={displayName} url={account.avatarUrl} size={96} />
        <span className={styles.username}>@{account.username}</span>
      </div>
      <Field
        label={t("settings.displayName")}
        autoComplete="name"
        maxLength={64}
        required
        value={displayName}
        onChange={(event) => setDisplayName(event.target.value)}
      />
      <AreaField
        label={t("settings.bio")}
        maxLength={500}
        value={bio}
        onChange={(event) => setBio(event.target.value)}
      />
      <Field
        label={t("settings.email")}
        type="email"
        autoComplete="email"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <CardActs>
        <Button
          type="submit"
          busy={busy}
          disabled={Object.keys(change).length === 0 || !displayName.trim()}
        >
          {t("action.save")}
        </Button>
      </CardActs>
    </FormCard>
  );
}
