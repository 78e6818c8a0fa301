import { IdCard } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { useAct, useClient, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { Button } from "../../ui/Button";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
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
  const [nickname, setNickname] = useState(me.nickname);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await run(groups.setNickname(id, nickname.trim()))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t("group.nickname")}>
      <form onSubmit={submit}>
        <Field
          label={t("group.nickname")}
          hint={t("group.nicknameHint")}
          maxLength={64}
          value={nickname}
          onChange={(event) => setNickname(event.target.value)}
        />
        <DialogActions>
          <Button look="quiet" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button type="submit">{t("action.save")}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
