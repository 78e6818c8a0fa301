import { Megaphone, Pencil } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { useAct, useClient, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { rightsIn } from "../../state/rights";
import { Button, IconButton } from "../../ui/Button";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { AreaField } from "../../ui/Field";
import { RichText } from "../conversation/RichText";
import { Entry } from "./Entry";
import styles from "./GroupDetails.module.css";

const maxLength = 2_000;

/** The announcement in full; admins write it. */
export function AnnouncementCard({ conversation }: { conversation: Conversation }) {
  const { t } = useText();
  const [editing, setEditing] = useState(false);
  const { announcement } = conversation;
  const mayEdit = rightsIn(conversation).settings;
  if (!announcement && !mayEdit) return null;
  return (
    <>
      {announcement ? (
        <section className={styles.announcement} aria-label={t("group.announcement")}>
          <header>
            {t("group.announcement")}
            {mayEdit && (
              <IconButton
                label={t("group.announcementEdit")}
                icon={Pencil}
                size={15}
                onClick={() => setEditing(true)}
              />
            )}
          </header>
          <div className={styles.words}>
            <RichText text={announcement} />
          </div>
        </section>
      ) : (
        <div className={styles.entries}>
          <Entry
            icon={Megaphone}
            label={t("group.announcementAdd")}
            onClick={() => setEditing(true)}
          />
        </div>
      )}
      {editing && (
        <AnnouncementDialog conversation={conversation} onClose={() => setEditing(false)} />
      )}
    </>
  );
}

interface AnnouncementDialogProps {
  conversation: Conversation;
  onClose: () => void;
}

function AnnouncementDialog({ conversation, onClose }: AnnouncementDialogProps) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  const { id, announcement } = conversation;
  const [text, setText] = useState(announcement);
  const [busy, setBusy] = useState(false);
  const save = async (words: string) => {
    setBusy(true);
    const saved = await run(groups.change(id, { announcement: words }));
    setBusy(false);
    if (saved) onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void save(text.trim());
  };
  return (
    <Dialog open onClose={onClose} title={t("group.announcement")}>
      <form onSubmit={submit}>
        <AreaField
          label={t("group.announcement")}
          hint={t("group.announcementHint")}
          maxLength={maxLength}
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <DialogActions>
          {announcement && (
            <Button look="danger" disabled={busy} onClick={() => void save("")}>
              {t("group.announcementRemove")}
            </Button>
          )}
          <Button type="submit" busy={busy} disabled={!text.trim() || text.trim() === announcement}>
            {t("action.save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
