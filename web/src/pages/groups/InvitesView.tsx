import { Copy, Link2, QrCode, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useAct, useApp, useClient, useCopy, useNow, useText } from "../../app/hooks";
import type { Conversation, Invite } from "../../model/types";
import { isOpen } from "../../state/invites";
import { Button, IconButton } from "../../ui/Button";
import { Confirm } from "../../ui/Dialog";
import { SkeletonRows } from "../../ui/Skeleton";
import { asFailure } from "../../wire/failure";
import styles from "./GroupDetails.module.css";
import { InviteQrDialog, NewInviteDialog } from "./InviteDialogs";
import rows from "./InvitesView.module.css";

type Doing =
  { readonly what: "create" } | { readonly what: "qr" | "revoke"; readonly invite: Invite };

/** The links that bring people into a group. */
export function InvitesView({ conversation }: { conversation: Conversation }) {
  const { t } = useText();
  const { id, joinPolicy } = conversation;
  const { groups } = useClient();
  const run = useAct();
  const invites = useApp((s) => s.invites[id]);
  const failed = useLoad(() => groups.loadInvites(id), id);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const revoke = ({ code }: Invite) =>
    void run(groups.revoke(id, code), { done: "group.inviteRevoked" });
  const explained = {
    link: "group.invitesText",
    approval: "group.invitesApproval",
    closed: "group.invitesClosed",
  } as const;
  return (
    <div className={styles.section}>
      <p className={styles.text}>{t(explained[joinPolicy])}</p>
      <Button icon={Link2} wide onClick={() => setDoing({ what: "create" })}>
        {t("group.inviteNew")}
      </Button>
      {!invites && !failed && <SkeletonRows count={2} />}
      {!invites && failed && <p className={styles.text}>{t("group.inviteFailed")}</p>}
      {invites?.length === 0 && <p className={styles.text}>{t("group.inviteNone")}</p>}
      <ul className={rows.list} aria-label={t("group.invites")}>
        {invites?.map((invite) => (
          <InviteRow
            key={invite.code}
            invite={invite}
            onQr={() => setDoing({ what: "qr", invite })}
            onRevoke={() => setDoing({ what: "revoke", invite })}
          />
        ))}
      </ul>
      {doing?.what === "create" && <NewInviteDialog conversationId={id} onClose={close} />}
      {doing?.what === "qr" && (
        <InviteQrDialog conversation={conversation} url={doing.invite.url} onClose={close} />
      )}
      <Confirm
        open={doing?.what === "revoke"}
        title={t("group.inviteRevokeTitle")}
        text={t("group.inviteRevokeText")}
        act={t("group.inviteRevoke")}
        onClose={close}
        onAct={() => doing?.what === "revoke" && revoke(doing.invite)}
      />
    </div>
  );
}

interface InviteRowProps {
  invite: Invite;
  onQr: () => void;
  onRevoke: () => void;
}

function InviteRow({ invite, onQr, onRevoke }: InviteRowProps) {
  const { t } = useText();
  const copy = useCopy();
  const now = useNow();
  const note = useInviteNote(invite);
  const open = isOpen(invite, now);
  return (
    <li className={rows.row} data-over={!open || undefined}>
      <div className={rows.words}>
        <span className={rows.url}>{`/join/${invite.code}`}</span>
        <span className={rows.note}>{note}</span>
      </div>
      <div className={rows.acts}>
        {open && (
          <>
            <IconButton
              label={t("group.inviteCopy")}
              icon={Copy}
              size={18}
              onClick={() => copy(invite.url, "group.inviteCopied")}
            />
            <IconButton label={t("group.inviteQr")} icon={QrCode} size={18} onClick={onQr} />
          </>
        )}
        <IconButton label={t("group.inviteRevoke")} icon={Trash2} size={18} onClick={onRevoke} />
      </div>
    </li>
  );
}

function useInviteNote(invite: Invite): string {
  const { t, formats } = useText();
  const now = useNow();
  const { uses, maxUses, expiresAt } = invite;
  const used =
    maxUses === null
      ? t("group.inviteUsed", { count: uses })
      : t("group.inviteUsedOf", { count: uses, max: maxUses });
  if (!isOpen(invite, now)) return `${t("group.inviteOver")} · ${used}`;
  const until =
    expiresAt === null
      ? t("group.inviteUnlimited")
      : t("group.inviteUntil", { when: formats.until(expiresAt, now) });
  return `${used} · ${until}`;
}

/** Loads once for each key, and says whether that failed. Without the right there is nothing to see. */
export function useLoad(load: () => Promise<void>, key: string): boolean {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    setFailed(false);
    load().catch((cause: unknown) => setFailed(asFailure(cause).code !== "forbidden"));
    // oxlint-disable-next-line react/exhaustive-deps -- once for each key
  }, [key]);
  return failed;
}
