import { UserSearch, Users } from "lucide-react";
import { useNavigate } from "react-router";
import { useAct, useApp, useClient, useSelfId, useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { PersonPicker } from "../contacts/PersonPicker";
import rows from "../contacts/PersonRow.module.css";
import styles from "./NewChatDialog.module.css";

interface NewChatDialogProps {
  open: boolean;
  onClose: () => void;
  onGroup: () => void;
}

export function NewChatDialog({ open, onClose, onGroup }: NewChatDialogProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const { chat } = useClient();
  const run = useAct();
  const start = (userId: string) =>
    void run(
      chat.openDirect(userId).then((id) => {
        onClose();
        return navigate(`/chats/${id}`);
      }),
    );
  const find = () => {
    onClose();
    void navigate("/contacts");
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("chats.new")}>
      <div>
        <GroupRow onPick={onGroup} />
        <SavedRow onPick={start} />
      </div>
      <PersonPicker title={t("chats.startWith")} onPick={start} />
      <Button look="plain" icon={UserSearch} wide onClick={find}>
        {t("chats.findPeople")}
      </Button>
    </Dialog>
  );
}

function GroupRow({ onPick }: { onPick: () => void }) {
  const { t } = useText();
  return (
    <button type="button" className={rows.row} onClick={onPick}>
      <span className={styles.disc}>
        <Users size={20} aria-hidden />
      </span>
      <span className={rows.body}>
        <span className={rows.name}>{t("group.new")}</span>
        <span className={rows.note}>{t("group.newHint")}</span>
      </span>
    </button>
  );
}

function SavedRow({ onPick }: { onPick: (userId: string) => void }) {
  const { t } = useText();
  const selfId = useSelfId();
  const self = usePerson(selfId);
  const signedIn = useApp((s) => s.session.phase === "signedIn");
  if (!signedIn) return null;
  return (
    <button type="button" className={rows.row} onClick={() => onPick(selfId)}>
      <Avatar id={selfId} name={self.name} look="saved" size={44} />
      <span className={rows.body}>
        <span className={rows.name}>{t("person.saved")}</span>
        <span className={rows.note}>{t("chats.savedHint")}</span>
      </span>
    </button>
  );
}
