import { useState } from "react";
import { useAct, useClient, useText } from "../../app/hooks";
import type { Message } from "../../model/types";
import { Button } from "../../ui/Button";
import { Dialog, DialogActions } from "../../ui/Dialog";
import { ConversationChoice } from "../chats/ConversationChoice";
import { useFoundConversations } from "../chats/useFoundConversations";
import styles from "./ForwardDialog.module.css";

interface ForwardDialogProps {
  messages: readonly Message[];
  onClose: () => void;
  onDone: () => void;
}

/** Where messages are sent again: one conversation or several. */
export function ForwardDialog({ messages, onClose, onDone }: ForwardDialogProps) {
  const { t } = useText();
  const { chat } = useClient();
  const run = useAct();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const found = useFoundConversations(query);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const forward = () => {
    chat.forward(messages, chosen);
    void run(Promise.resolve(), { done: "forward.done" });
    onClose();
    onDone();
  };
  return (
    <Dialog open onClose={onClose} title={t("forward.title")}>
      <input
        type="search"
        className={styles.input}
        value={query}
        placeholder={t("forward.find")}
        aria-label={t("forward.find")}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length === 0 && <p className={styles.none}>{t("forward.none")}</p>}
      <ul className={styles.list} aria-label={t("forward.title")}>
        {found.map((conversation) => (
          <li key={conversation.id}>
            <ConversationChoice
              conversation={conversation}
              chosen={chosen.includes(conversation.id)}
              onPick={toggle}
            />
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button disabled={chosen.length === 0} onClick={forward}>
          {chosen.length > 1 ? t("forward.send", { count: chosen.length }) : t("message.forward")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
