import { IdCard } from "lucide-react";
import { useState } from "react";
import { useAct, useClient, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { TextDialog } from "../TextDialog";
import { Entry } from "./Entry";

/** One's own name in this group. */
export function NicknameEntry({ conversation }: { conversation: Conversation }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const { nickname } = conversation.me;
  return (
    <>
      <Entry
        icon={IdCard}
        label={t("group.nickname")}
        value={nickname || t("group.nicknameNone")}
        onClick={() => setOpen(true)}
      />
      {open && <NicknameDialog conversation={conversation} onClose={() => setOpen(false)} />}
    </>
  );
}

interface NicknameDialogProps {
  conversation: Conversation;
  onClose: () => void;
}

function NicknameDialog({ conversation: { id, me }, onClose }: NicknameDialogProps) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  return (
    <TextDialog
      title={t("group.nickname")}
      label={t("group.nickname")}
      hint={t("group.nicknameHint")}
      value={me.nickname}
      maxLength={64}
      onSave={(nickname) => run(groups.setNickname(id, nickname))}
      onClose={onClose}
    />
  );
}
