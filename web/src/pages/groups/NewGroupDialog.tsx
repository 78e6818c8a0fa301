import { useState, type SubmitEvent } from "react";
import { useNavigate } from "react-router";
import { useAct, useClient, useText } from "../../app/hooks";
import { Button } from "../../ui/Button";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { SwitchRow } from "../../ui/Switch";
import { MemberPicker } from "./MemberPicker";

/** First who, then what it is called. */
export function NewGroupDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [step, setStep] = useState<"people" | "name">("people");
  return (
    <Dialog open onClose={onClose} title={t("group.new")}>
      {step === "people" ? (
        <>
          <MemberPicker picked={picked} onChange={setPicked} />
          <DialogActions>
            <Button onClick={() => setStep("name")}>{t("group.next")}</Button>
          </DialogActions>
        </>
      ) : (
        <NameStep picked={picked} onBack={() => setStep("people")} onClose={onClose} />
      )}
    </Dialog>
  );
}

export const maxTitle = 100;

interface NameStepProps {
  picked: readonly string[];
  onBack: () => void;
  onClose: () => void;
}

function NameStep({ picked, onBack, onClose }: NameStepProps) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [channel, setChannel] = useState(false);
  const [busy, setBusy] = useState(false);
  const create = async () => {
    const id = await groups.create({ title: title.trim(), memberIds: picked, channel });
    onClose();
    await navigate(`/chats/${id}`);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    if (!(await run(create()))) setBusy(false);
  };
  return (
    <form onSubmit={submit}>
      <Field
        label={t("group.name")}
        placeholder={t("group.nameHint")}
        hint={t("group.picked", { count: picked.length })}
        maxLength={maxTitle}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of this step
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <SwitchRow
        label={t("group.channel")}
        hint={t("group.channelHint")}
        checked={channel}
        onChange={setChannel}
      />
      <DialogActions>
        <Button look="quiet" onClick={onBack}>
          {t("action.back")}
        </Button>
        <Button type="submit" busy={busy} disabled={!title.trim()}>
          {t(channel ? "group.createChannel" : "group.create")}
        </Button>
      </DialogActions>
    </form>
  );
}
