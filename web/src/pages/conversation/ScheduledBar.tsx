import { CalendarClock, Pencil, SendHorizontal, Trash2 } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useAct, useApp, useClient, useNow, useText } from "../../app/hooks";
import type { Scheduled } from "../../model/types";
import { scheduledIn } from "../../state/scheduled";
import { summaryOf } from "../../state/summary";
import { Dialog } from "../../ui/Dialog";
import { IconButton } from "../../ui/Button";
import styles from "./Schedule.module.css";
import { ScheduleDialog } from "./ScheduleDialog";

/** Above the composer: how many messages wait for their time here; opens the list of them. */
export function ScheduledBar({ conversationId }: { conversationId: string }) {
  const { t } = useText();
  const { scheduling } = useClient();
  const run = useAct();
  const all = useApp((s) => s.scheduled);
  const items = useMemo(() => scheduledIn(all, conversationId), [all, conversationId]);
  const synced = useApp((s) => s.connection.synced);
  const [listing, setListing] = useState(false);
  const [editing, setEditing] = useState<Scheduled | null>(null);
  useEffect(() => {
    // Asked again with the next link.
    if (synced) scheduling.load(conversationId).catch(() => undefined);
  }, [scheduling, conversationId, synced]);
  const none = items.length === 0;
  useEffect(() => {
    if (none) setListing(false);
  }, [none]);
  if (none) return null;
  const change = (at: number, text: string) => {
    if (editing) void run(scheduling.change(editing, at, text), { failed: "schedule.failed" });
    setEditing(null);
  };
  return (
    <>
      <button type="button" className={styles.bar} onClick={() => setListing(true)}>
        <CalendarClock size={16} aria-hidden />
        {t("schedule.count", { count: items.length })}
      </button>
      <Dialog open={listing} onClose={() => setListing(false)} title={t("schedule.list")}>
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.id}>
              <Row item={item} onEdit={() => setEditing(item)} />
            </li>
          ))}
        </ul>
      </Dialog>
      {editing && (
        <ScheduleDialog
          text={editing.body.kind === "text" ? editing.body.text : ""}
          at={editing.sendAt}
          onClose={() => setEditing(null)}
          onChosen={change}
        />
      )}
    </>
  );
}

function Row({ item, onEdit }: { item: Scheduled; onEdit: () => void }) {
  const { t, formats } = useText();
  const { scheduling } = useClient();
  const run = useAct();
  const now = useNow();
  const summary = summaryOf(item.body);
  const words =
    summary.kind === "words" ? summary.text : summary.kind === "named" ? t(summary.key) : "";
  const when = `${formats.day(item.sendAt, now)}, ${formats.clock(item.sendAt)}`;
  return (
    <div className={styles.row}>
      <div className={styles.what}>
        <time className={styles.when}>{when}</time>
        <p className={styles.words}>{words}</p>
        {item.failed && <p className={styles.failed}>{t("schedule.couldNot")}</p>}
      </div>
      <IconButton
        label={t("schedule.edit")}
        icon={Pencil}
        size={18}
        disabled={item.body.kind !== "text"}
        onClick={onEdit}
      />
      <IconButton
        label={t("schedule.sendNow")}
        icon={SendHorizontal}
        size={18}
        onClick={() => void run(scheduling.sendNow(item))}
      />
      <IconButton
        label={t("schedule.delete")}
        icon={Trash2}
        size={18}
        onClick={() => void run(scheduling.remove(item), { done: "schedule.deleted" })}
      />
    </div>
  );
}
