import {
  CheckCheck,
  Copy,
  Forward,
  ListChecks,
  MessagesSquare,
  MessageSquareShare,
  Pencil,
  Pin,
  PinOff,
  Reply,
  Star,
  StarOff,
  Trash2,
  Undo2,
} from "lucide-react";
import { useMemo } from "react";
import { useAct, useClient, useCopy, useSelfId, useText } from "../../app/hooks";
import type { Conversation, Message } from "../../model/types";
import { isStarred } from "../../state/stars";
import { isInThread } from "../../state/threads";
import type { MenuAct } from "../../ui/Menu";
import { mayForward, mayPin, mayRecall, maySeeReaders } from "./may";
import type { Doors } from "./useMessageActs";

/** The menu of one message, by what it is and what one may do. */
export function useMessageMenu(
  conversation: Conversation,
  { onEdit, onDialog, onSelect, onThread, onShow }: Doors,
  reply: (message: Message) => void,
): (message: Message) => MenuAct[] {
  const { t } = useText();
  const { marks, hiding, store } = useClient();
  const run = useAct();
  const selfId = useSelfId();
  const copy = useCopy();
  const { type, memberCount } = conversation;
  const { role } = conversation.me;
  return useMemo(() => {
    const here = { type, memberCount, role };
    const hide = (message: Message) => {
      hiding.hide([message]);
      const undo = () => hiding.undo([message]);
      void run(Promise.resolve(), { done: "message.deletedForMe", undo });
    };
    const pin = (message: Message, on: boolean) =>
      void run(marks.pin(message, on), { failed: "message.pinFailed" });
    return (message) => {
      const { body } = message;
      if (body.kind === "system") return [];
      const alive = body.kind !== "recalled";
      const own = message.senderId === selfId;
      const starred = isStarred(store.get().stars, message);
      const pinned = message.pinnedAt !== null;
      const acts: (MenuAct | false | undefined)[] = [
        alive && { label: t("message.reply"), icon: Reply, act: () => reply(message) },
        onThread &&
          type === "group" && {
            label: t(isInThread(store.get(), message) ? "thread.open" : "thread.reply"),
            icon: MessagesSquare,
            act: () => onThread(message.threadSeq ?? message.seq),
          },
        onShow && {
          label: t("thread.show"),
          icon: MessageSquareShare,
          act: () => onShow(message.seq),
        },
        body.kind === "text" && {
          label: t("message.copyText"),
          icon: Copy,
          act: () => copy(body.text, "message.copied"),
        },
        own &&
          body.kind === "text" && {
            label: t("message.edit"),
            icon: Pencil,
            act: () => onEdit(message),
          },
        mayForward(message) && {
          label: t("message.forward"),
          icon: Forward,
          act: () => onDialog({ kind: "forward", messages: [message] }),
        },
        alive &&
          mayPin(here) && {
            label: t(pinned ? "message.unpin" : "message.pin"),
            icon: pinned ? PinOff : Pin,
            act: () => pin(message, !pinned),
          },
        alive && {
          label: t(starred ? "message.unstar" : "message.star"),
          icon: starred ? StarOff : Star,
          act: () => void run(marks.star(message)),
        },
        own &&
          alive &&
          maySeeReaders(here) && {
            label: t("message.readBy"),
            icon: CheckCheck,
            act: () => onDialog({ kind: "readBy", message }),
          },
        onSelect && {
          label: t("message.select"),
          icon: ListChecks,
          act: () => onSelect(message),
        },
        alive &&
          mayRecall(here, message, selfId) && {
            label: t("message.recall"),
            icon: Undo2,
            danger: true,
            act: () => onDialog({ kind: "recall", message }),
          },
        {
          label: t("message.deleteForMe"),
          icon: Trash2,
          danger: true,
          act: () => hide(message),
        },
      ];
      return acts.filter((act) => !!act);
    };
  }, [
    t,
    marks,
    hiding,
    store,
    run,
    selfId,
    copy,
    type,
    memberCount,
    role,
    reply,
    onEdit,
    onDialog,
    onSelect,
    onThread,
    onShow,
  ]);
}
