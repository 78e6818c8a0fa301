import { useState } from "react";
import { useApp, useClient } from "../../app/hooks";
import type { Quote } from "../../model/types";
import { emptyDraft, type Draft } from "../../state/drafts";

/** What is being written: the conversation's draft, or in a thread words that nobody keeps. */
export function useWords(
  conversationId: string,
  thread: Quote | null,
): readonly [Draft, (text: string, replyTo: Quote | null) => void] {
  const { chat } = useClient();
  const draft = useApp((s) => s.drafts[conversationId] ?? emptyDraft);
  const [own, setOwn] = useState("");
  return thread
    ? [{ text: own, replyTo: thread }, setOwn]
    : [draft, (text, replyTo) => chat.draft(conversationId, text, replyTo)];
}
