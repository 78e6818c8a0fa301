import { Laptop, Smartphone } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { failureText, useAct, useClient, useNow, useText } from "../../app/hooks";
import type { SessionEntry } from "../../model/types";
import { Button } from "../../ui/Button";
import { SkeletonRows } from "../../ui/Skeleton";
import { asFailure, type Failure } from "../../wire/failure";
import { Card, CardNote } from "./Card";
import styles from "./SessionSettings.module.css";

export function SessionSettings() {
  const { t } = useText();
  const { api } = useClient();
  const run = useAct();
  const [sessions, setSessions] = useState<readonly SessionEntry[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = useCallback(() => {
    setFailure(null);
    api.sessions().then(setSessions, (cause: unknown) => setFailure(asFailure(cause)));
  }, [api]);
  useEffect(load, [load]);
  const revoke = (id: string) =>
    void run(api.revokeSession(id).then(load), { done: "settings.revoked" });
  if (failure) {
    return (
      <Card>
        <CardNote>{failureText(t, failure)}</CardNote>
        <Button look="plain" onClick={load}>
          {t("action.retry")}
        </Button>
      </Card>
    );
  }
  if (!sessions) return <SkeletonRows count={3} />;
  const others = sessions.filter((s) => !s.current);
  return (
    <>
      <Card title={t("settings.thisDevice")}>
        {sessions
          .filter((s) => s.current)
          .map((s) => (
            <SessionRow key={s.id} session={s} />
          ))}
      </Card>
      <Card title={t("settings.otherDevices")}>
        {others.length === 0 && <CardNote>{t("settings.noOtherDevices")}</CardNote>}
        {others.map((s) => (
          <SessionRow key={s.id} session={s} onRevoke={() => revoke(s.id)} />
        ))}
      </Card>
    </>
  );
}

function SessionRow({ session, onRevoke }: { session: SessionEntry; onRevoke?: () => void }) {
  const { t, formats } = useText();
  const now = useNow();
  const Icon = /Android|iPhone|iPad/.test(session.device) ? Smartphone : Laptop;
  const when = formats.ago(session.lastSeenAt || session.createdAt, now);
  return (
    <div className={styles.row} data-testid="session">
      <Icon size={22} aria-hidden />
      <div className={styles.words}>
        <div>{session.device || t("settings.device")}</div>
        <div className={styles.note}>
          {[session.ip, t("settings.active", { when })].filter(Boolean).join(" · ")}
        </div>
      </div>
      {onRevoke && (
        <Button small look="danger" onClick={onRevoke}>
          {t("settings.revoke")}
        </Button>
      )}
    </div>
  );
}
