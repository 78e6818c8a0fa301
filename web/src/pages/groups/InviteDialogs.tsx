import { Link2 } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { useAct, useClient, useCopy, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { Qr } from "../contacts/QrDialog";
import qr from "../contacts/QrDialog.module.css";

const hourMs = 3_600_000;
const lives = { hour: hourMs, day: 24 * hourMs, week: 168 * hourMs, ever: null } as const;
const uses = { ever: null, once: 1, ten: 10, hundred: 100 } as const;

interface NewInviteDialogProps {
  conversationId: string;
  onClose: () => void;
}

export function NewInviteDialog({ conversationId, onClose }: NewInviteDialogProps) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  const [life, setLife] = useState<keyof typeof lives>("week");
  const [most, setMost] = useState<keyof typeof uses>("ever");
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const ms = lives[life];
    const expiresAt = ms === null ? null : Date.now() + ms;
    const made = await run(groups.invite(conversationId, expiresAt, uses[most]));
    setBusy(false);
    if (made) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t("group.inviteNew")}>
      <form onSubmit={submit}>
        <Choices
          title={t("group.inviteExpiry")}
          value={life}
          choices={[
            { value: "hour", label: t("group.inviteHour") },
            { value: "day", label: t("group.inviteDay") },
            { value: "week", label: t("group.inviteWeek") },
            { value: "ever", label: t("group.inviteEver") },
          ]}
          onChange={setLife}
        />
        <Choices
          title={t("group.inviteUses")}
          value={most}
          choices={[
            { value: "once", label: t("group.inviteOnce") },
            { value: "ten", label: t("group.inviteTimes", { count: 10 }) },
            { value: "hundred", label: t("group.inviteTimes", { count: 100 }) },
            { value: "ever", label: t("group.inviteEver") },
          ]}
          onChange={setMost}
        />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" busy={busy}>
            {t("group.inviteCreate")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface InviteQrDialogProps {
  conversation: Conversation;
  url: string;
  onClose: () => void;
}

export function InviteQrDialog({ conversation, url, onClose }: InviteQrDialogProps) {
  const { title, joinPolicy } = conversation;
  const { t } = useText();
  const copy = useCopy();
  return (
    <Dialog open onClose={onClose} title={t("group.inviteQrTitle", { title })}>
      <div className={qr.card}>
        <Qr text={url} label={t("group.inviteQrAlt")} />
        <div className={qr.name}>{title}</div>
      </div>
      <p className={qr.text}>
        {t(joinPolicy === "approval" ? "group.inviteQrApproval" : "group.inviteQrText")}
      </p>
      <Button look="plain" icon={Link2} wide onClick={() => copy(url, "group.inviteCopied")}>
        {t("group.inviteCopy")}
      </Button>
    </Dialog>
  );
}
