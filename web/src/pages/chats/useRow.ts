import { useMemo } from "react";
import { memberNameOf, nameOf, useConversationFace, type Person } from "../../app/people";
import { useApp, useNow, useSelfId, useText } from "../../app/hooks";
import { systemText } from "../../app/systemText";
import type { Conversation, MessageBody } from "../../model/types";
import { activity } from "../../state/conversations";
import { logOf } from "../../state/messages";
import { summaryOf } from "../../state/summary";

export type Tick = "sending" | "sent" | "read" | "failed" | null;

export interface LastLine {
  readonly tone: "plain" | "draft" | "typing";
  readonly prefix: string;
  readonly text: string;
  /** The kind of a message that is not mere words, for its icon. */
  readonly type: string;
}

export interface RowView {
  readonly face: Person;
  readonly when: string;
  readonly tick: Tick;
  readonly line: LastLine;
}

export function useRow(conversation: Conversation): RowView {
  const { formats } = useText();
  const now = useNow();
  const selfId = useSelfId();
  const face = useConversationFace(conversation);
  const pending = useApp((s) => logOf(s.messages, conversation.id).pending.at(-1));
  const last = conversation.lastMessage;
  const at =
    pending?.createdAt ?? (last || conversation.lastSeq === 0 ? activity(conversation) : 0);
  const own = !!pending || (last?.senderId === selfId && last.body.kind !== "system");
  const tick: Tick = !own
    ? null
    : (pending?.state ?? ((last?.seq ?? 0) <= conversation.othersReadSeq ? "read" : "sent"));
  return {
    face,
    when: at ? formats.listTime(at, now) : "",
    tick: face.look === "saved" && !pending ? null : tick,
    line: useLastLine(conversation, own, pending?.body ?? last?.body ?? null),
  };
}

function useLastLine(conversation: Conversation, own: boolean, body: MessageBody | null): LastLine {
  const words = useText();
  const { t } = words;
  const typing = useApp((s) => s.typing[conversation.id]);
  const draft = useApp((s) => s.drafts[conversation.id]?.text ?? "");
  const last = conversation.lastMessage;
  const group = conversation.type === "group";
  const sender = useApp((s) => (group && last ? nameOf(s, t, last.senderId) : ""));
  const typist = Object.keys(typing ?? {})[0] ?? "";
  const typistName = useApp((s) => (group && typist ? nameOf(s, t, typist) : ""));
  const system = useApp((s) =>
    last ? systemText(words, last, (id) => memberNameOf(s, t, conversation.id, id)) : "",
  );
  return useMemo(() => {
    const plain = { tone: "plain", prefix: "", type: "" } as const;
    if (typist) {
      const text = group ? t("chats.typingOne", { name: typistName }) : t("chats.typing");
      return { ...plain, tone: "typing", text };
    }
    if (draft.trim()) return { tone: "draft", prefix: t("chats.draft"), text: draft, type: "" };
    if (!body) return { ...plain, text: "" };
    const prefix = own ? "" : group ? `${sender}:` : "";
    const summary = summaryOf(body);
    if (summary.kind === "words") return { ...plain, prefix, text: summary.text };
    if (summary.kind === "system") return { ...plain, text: system };
    if (summary.kind === "recalled") return { ...plain, prefix, text: t("message.recalledQuote") };
    if (summary.kind === "expired") return { ...plain, text: t("message.expiredQuote") };
    return { ...plain, prefix, text: summary.text || t(summary.key), type: summary.type };
  }, [typist, typistName, draft, body, own, group, sender, system, t]);
}
