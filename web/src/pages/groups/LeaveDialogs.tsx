import { useNavigate } from "react-router";
import { useAct, useClient, useSelfId, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { Button } from "../../ui/Button";
import { Confirm, Dialog, DialogActions } from "../../ui/Dialog";
import { HandOverDialog } from "./HandOverDialog";
import styles from "./GroupDetails.module.css";

export type Leaving = "leave" | "handOver" | "dissolve";

interface LeaveDialogsProps {
  conversation: Conversation;
  leaving: Leaving | null;
  onLeaving: (leaving: Leaving | null) => void;
}

/** The ways out of a group; who owns it is shown the way to hand it over first. */
export function LeaveDialogs({ conversation, leaving, onLeaving }: LeaveDialogsProps) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  const navigate = useNavigate();
  const selfId = useSelfId();
  const { id, title, memberCount, me } = conversation;
  const close = () => onLeaving(null);
  const alone = memberCount <= 1;
  const mustHandOver = me.role === "owner" && !alone;
  const leave = () =>
    void run(
      groups.leave(id).then(() => navigate("/chats")),
      { done: "group.left" },
    );
  const dissolve = () =>
    void run(
      groups.dissolve(id).then(() => navigate("/chats")),
      { done: "group.dissolved" },
    );
  return (
    <>
      <Confirm
        open={leaving === "leave" && !mustHandOver}
        title={t("group.leaveTitle", { title })}
        text={t(alone ? "group.leaveLastText" : "group.leaveText")}
        act={t("group.leave")}
        onClose={close}
        onAct={leave}
      />
      <Dialog
        open={leaving === "leave" && mustHandOver}
        onClose={close}
        title={t("group.leaveOwnerTitle")}
      >
        <p className={styles.text}>{t("group.leaveOwnerText")}</p>
        <DialogActions>
          <Button look="danger" onClick={() => onLeaving("dissolve")}>
            {t("group.dissolve")}
          </Button>
          <Button onClick={() => onLeaving("handOver")}>{t("group.pickOwner")}</Button>
        </DialogActions>
      </Dialog>
      {leaving === "handOver" && (
        <HandOverDialog conversationId={id} selfId={selfId} onClose={close} />
      )}
      <Confirm
        open={leaving === "dissolve"}
        title={t("group.dissolveTitle", { title })}
        text={t("group.dissolveText", { count: memberCount })}
        act={t("group.dissolveConfirm")}
        onClose={close}
        onAct={dissolve}
      />
    </>
  );
}
