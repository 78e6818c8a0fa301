import { useAct, useClient, useText } from "../../app/hooks";
import { Confirm, Dialog } from "../../ui/Dialog";
import { EmojiGrid } from "./EmojiPicker";
import { ForwardDialog } from "./ForwardDialog";
import { ReadByDialog } from "./ReadByDialog";
import type { MessageActs, MessageDialog } from "./useMessageActs";

interface MessageDialogsProps {
  dialog: MessageDialog | null;
  acts: MessageActs;
  onClose: () => void;
  onForwarded: () => void;
}

/** What is asked about messages: one at a time. */
export function MessageDialogs({ dialog, acts, onClose, onForwarded }: MessageDialogsProps) {
  const { t } = useText();
  const { chat } = useClient();
  const run = useAct();
  const recall = () => {
    if (dialog?.kind !== "recall") return;
    void run(chat.recall(dialog.message), { failed: "message.recallFailed" });
  };
  const react = (emoji: string) => {
    onClose();
    if (dialog?.kind === "react") acts.react(dialog.message, emoji);
  };
  return (
    <>
      <Confirm
        open={dialog?.kind === "recall"}
        title={t("message.recallTitle")}
        text={t("message.recallText")}
        act={t("message.recall")}
        onClose={onClose}
        onAct={recall}
      />
      <Dialog open={dialog?.kind === "react"} onClose={onClose} title={t("react.add")}>
        <EmojiGrid onPick={react} />
      </Dialog>
      {dialog?.kind === "readBy" && <ReadByDialog message={dialog.message} onClose={onClose} />}
      {dialog?.kind === "forward" && (
        <ForwardDialog messages={dialog.messages} onClose={onClose} onDone={onForwarded} />
      )}
    </>
  );
}
