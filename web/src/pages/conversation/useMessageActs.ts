import { useMemo } from "react";
import { useAct, useClient, useSelfId, useText } from "../../app/hooks";
import type { Conversation, LocalMessage, Message } from "../../model/types";
import { emptyDraft } from "../../state/drafts";
import { hasReacted } from "../../state/reactions";
import { excerptOf } from "../../state/summary";
import type { MenuAct, StripAct } from "../../ui/Menu";
import { stripFor } from "./reactionStrip";
import { useMessageMenu } from "./useMessageMenu";

/** What can be asked about messages before, or instead of, doing it. */
export type MessageDialog =
  | { readonly kind: "recall"; readonly message: Message }
  | { readonly kind: "react"; readonly message: Message }
  | { readonly kind: "readBy"; readonly message: Message }
  | { readonly kind: "forward"; readonly messages: readonly Message[] };

export interface MessageActs {
  readonly reply: (message: Message) => void;
  /** Opens the thread of a group's message; absent within one. */
  readonly openThread?: (message: Message) => void;
  readonly react: (message: Message, emoji: string) => void;
  readonly retry: (local: LocalMessage) => void;
  readonly discard: (local: LocalMessage) => void;
  readonly actsFor: (message: Message) => MenuAct[];
  readonly stripFor: (message: Message) => StripAct[];
}

export interface Doors {
  readonly onEdit: (message: Message) => void;
  readonly onDialog: (dialog: MessageDialog) => void;
  readonly onReply: () => void;
  readonly onSelect?: (message: Message) => void;
  readonly onThread?: (seq: number) => void;
  /** Within a thread, where every reply is to it: leads to the place in the conversation. */
  readonly onShow?: (seq: number) => void;
}

export function useMessageActs(conversation: Conversation, doors: Doors): MessageActs {
  const { t } = useText();
  const { chat, marks, store } = useClient();
  const run = useAct();
  const selfId = useSelfId();
  const { onDialog, onReply, onThread, onShow } = doors;
  const { id } = conversation;
  const reply = useMemo(
    () => (message: Message) => {
      const { senderId, seq, expiresAt } = message;
      const { text } = store.get().drafts[id] ?? emptyDraft;
      if (!onShow) chat.draft(id, text, { seq, senderId, expiresAt, ...excerptOf(message) });
      onReply();
    },
    [chat, store, id, onReply, onShow],
  );
  const actsFor = useMessageMenu(conversation, doors, reply);
  return useMemo(() => {
    const react = (message: Message, emoji: string) => {
      const held = message.reactions.find((reaction) => reaction.emoji === emoji);
      const on = !held || !hasReacted(held, selfId);
      void run(marks.react(message, emoji, on), { failed: "react.failed" });
    };
    return {
      reply,
      ...(onThread ? { openThread: ({ seq, threadSeq }) => onThread(threadSeq ?? seq) } : {}),
      react,
      retry: (local) => chat.retry(id, local.clientId),
      discard: (local) => chat.discard(id, local.clientId),
      actsFor,
      stripFor: (message) =>
        stripFor(t, message, selfId, {
          onPick: (emoji) => react(message, emoji),
          onMore: () => onDialog({ kind: "react", message }),
        }),
    };
  }, [t, chat, marks, run, id, selfId, reply, actsFor, onDialog, onThread]);
}
