import { useState } from "react";
import { useAct, useApp, useClient, useText } from "../../app/hooks";
import { rosterOf } from "../../state/members";
import { Button } from "../../ui/Button";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { MemberPicker } from "./MemberPicker";

interface AddPeopleDialogProps {
  conversationId: string;
  onClose: () => void;
}

export function AddPeopleDialog({ conversationId, onClose }: AddPeopleDialogProps) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  const roster = useApp((s) => rosterOf(s.members, conversationId));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    const added = await run(groups.add(conversationId, picked), { done: "group.added" });
    setBusy(false);
    if (added) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t("group.add")}>
      <MemberPicker picked={picked} onChange={setPicked} taken={(id) => id in roster.byId} />
      <DialogActions>
        <Button look="quiet" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button busy={busy} disabled={picked.length === 0} onClick={() => void add()}>
          {picked.length > 0 ? t("group.addCount", { count: picked.length }) : t("group.add")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
