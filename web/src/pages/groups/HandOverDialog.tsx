import { useState } from "react";
import { useAct, useApp, useClient, useText } from "../../app/hooks";
import { memberNameOf } from "../../app/people";
import { Confirm, Dialog } from "../../ui/Dialog";
import { PersonRow } from "../contacts/PersonRow";
import styles from "./GroupDetails.module.css";
import { MemberList } from "./MemberList";

interface HandOverDialogProps {
  conversationId: string;
  selfId: string;
  onClose: () => void;
}

/** Who leaves a group that he owns says first who is to own it. */
export function HandOverDialog({ conversationId, selfId, onClose }: HandOverDialogProps) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  const [heir, setHeir] = useState<string | null>(null);
  const name = useApp((s) => (heir ? memberNameOf(s, t, conversationId, heir) : ""));
  const handOver = async () => {
    if (!heir) return;
    const done = await run(groups.handOver(conversationId, heir), { done: "group.handedOver" });
    if (done) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t("group.pickOwner")}>
      <div className={styles.pick} data-scroller>
        <MemberList
          conversationId={conversationId}
          without={selfId}
          renderRow={({ userId }) => (
            <HeirRow conversationId={conversationId} userId={userId} onPick={setHeir} />
          )}
        />
      </div>
      <Confirm
        open={heir !== null}
        title={t("group.handOverTitle", { name })}
        text={t("group.handOverText", { name })}
        act={t("group.handOver")}
        onClose={() => setHeir(null)}
        onAct={() => void handOver()}
      />
    </Dialog>
  );
}

interface HeirRowProps {
  conversationId: string;
  userId: string;
  onPick: (userId: string) => void;
}

function HeirRow({ conversationId, userId, onPick }: HeirRowProps) {
  const { t } = useText();
  const name = useApp((s) => memberNameOf(s, t, conversationId, userId));
  return <PersonRow userId={userId} name={name} onPick={onPick} />;
}
