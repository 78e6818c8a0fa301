import { Bell, BellOff, CheckCheck, EyeOff, Pin, PinOff } from "lucide-react";
import { useCallback } from "react";
import { useAct, useClient, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import type { MenuAct } from "../../ui/Menu";

/** What one can do with a conversation from its row or its header. */
export function useConversationActs(): (conversation: Conversation) => MenuAct[] {
  const { t } = useText();
  const { chat, engine } = useClient();
  const run = useAct();
  return useCallback(
    ({ id, me, lastSeq }) => {
      const hide = () =>
        void run(chat.setOwn(id, { hidden: true }), {
          done: "chats.hidden",
          undo: () => void run(chat.setOwn(id, { hidden: false })),
        });
      const acts: MenuAct[] = [
        {
          label: t(me.pinned ? "chats.unpin" : "chats.pin"),
          icon: me.pinned ? PinOff : Pin,
          act: () => void run(chat.setOwn(id, { pinned: !me.pinned })),
        },
        {
          label: t(me.muted ? "chats.unmute" : "chats.mute"),
          icon: me.muted ? Bell : BellOff,
          act: () => void run(chat.setOwn(id, { muted: !me.muted })),
        },
        { label: t("chats.hide"), icon: EyeOff, act: hide },
      ];
      if (me.unread === 0) return acts;
      const read = () => engine.reads.saw(id, lastSeq);
      return [{ label: t("chats.markRead"), icon: CheckCheck, act: read }, ...acts];
    },
    [t, chat, engine, run],
  );
}
