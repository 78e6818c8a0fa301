import { Copy, Pencil, Reply, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { useClient, useCopy, useSelfId, useText } from "../../app/hooks";
import type { Conversation, LocalMessage, Message } from "../../model/types";
import { excerptOf } from "../../state/summary";
import { emptyDraft } from "../../state/drafts";
import type { MenuAct } from "../../ui/Menu";

export interface MessageActs {
  readonly reply: (message: Message) => void;
  readonly retry: (local: LocalMessage) => void;
  readonly discard: (local: LocalMessage) => void;
  readonly actsFor: (message: Message) => MenuAct[];
}

interface Doors {
  readonly onEdit: (message: Message) => void;
  readonly onRecall: (message: Message) => void;
  readonly onReply: () => void;
}

/** The server takes one's own message back for two minutes; admins may take back any. */
const recallMs = 2 * 60_000;

export function useMessageActs({ id, me }: Conversation, doors: Doors): MessageActs {
  const { t } = useText();
  const { chat, store } = useClient();
  const selfId = useSelfId();
  const copy = useCopy();
  const { onEdit, onRecall, onReply } = doors;
  const { role } = me;
  return useMemo(() => {
    const reply = (message: Message) => {
      const { senderId, seq } = message;
      const { text } = store.get().drafts[id] ?? emptyDraft;
      chat.draft(id, text, { seq, senderId, ...excerptOf(message) });
      onReply();
    };
    const actsFor = (message: Message): MenuAct[] => {
      const { body } = message;
      const own = message.senderId === selfId;
      if (body.kind === "recalled" || body.kind === "system") return [];
      const acts: MenuAct[] = [
        { label: t("message.reply"), icon: Reply, act: () => reply(message) },
      ];
      if (body.kind === "text") {
        const { text } = body;
        const act = () => copy(text, "message.copied");
        acts.push({ label: t("message.copyText"), icon: Copy, act });
      }
      if (own && body.kind === "text") {
        acts.push({ label: t("message.edit"), icon: Pencil, act: () => onEdit(message) });
      }
      if (role !== "member" || (own && Date.now() - message.sentAt < recallMs)) {
        const act = () => onRecall(message);
        acts.push({ label: t("message.recall"), icon: Undo2, danger: true, act });
      }
      return acts;
    };
    return {
      reply,
      retry: (local) => chat.retry(id, local.clientId),
      discard: (local) => chat.discard(id, local.clientId),
      actsFor,
    };
  }, [t, chat, store, id, role, selfId, copy, onEdit, onRecall, onReply]);
}
