import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { useAct, useApp, useClient, useMedia, useSelfId } from "../../app/hooks";
import type { Conversation, Message, Quote } from "../../model/types";
import { newestWhere } from "../../state/log";
import { logOf } from "../../state/messages";
import { lengthOf } from "../../text/emoji";
import { useMentions, type MentionPicker } from "./useMentions";
import { useWords } from "./useWords";

export const maxLength = 8_000;

interface Composing {
  readonly conversation: Conversation;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  /** What is answered with everything that is written, where that is a thread's. */
  readonly thread?: Quote;
  readonly editing: Message | null;
  readonly onEdit: (message: Message) => void;
  readonly onEditDone: () => void;
  readonly onSent: () => void;
}

export interface ComposerView {
  readonly text: string;
  readonly excess: number;
  readonly canSend: boolean;
  readonly write: (text: string) => void;
  readonly insert: (piece: string) => void;
  readonly submit: () => void;
  readonly schedule: (at: number) => Promise<boolean>;
  readonly mentions: MentionPicker;
  readonly dropReply: () => void;
  readonly cancelEdit: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
}

export function useComposer(composing: Composing): ComposerView {
  const { conversation, input, thread = null, editing, onEdit, onEditDone, onSent } = composing;
  const { id } = conversation;
  const { chat, engine, scheduling, store } = useClient();
  const run = useAct();
  const selfId = useSelfId();
  const touch = useMedia("(pointer: coarse)");
  const enterSends = useApp((s) => s.preferences.enterSends) && !touch;
  const [draft, setDraft] = useWords(id, thread);
  const [edited, setEdited] = useState("");
  const underway = useRef(false);
  const saving = useRef(false);
  const text = editing ? edited : draft.text;
  const excess = Math.max(0, lengthOf(text) - maxLength);
  const canSend = text.trim() !== "" && excess === 0;

  useEffect(() => {
    if (editing?.body.kind === "text") setEdited(editing.body.text);
  }, [editing]);

  useLayoutEffect(() => grow(input.current), [input, text]);

  useEffect(() => {
    if (!touch) input.current?.focus();
  }, [input, touch]);

  const write = (next: string) => {
    if (editing) return setEdited(next);
    setDraft(next, draft.replyTo);
    if (next.trim()) engine.typing.typed(id);
    else engine.typing.stopped(id);
  };

  const writeTo = (next: string, caret: number) => {
    write(next);
    requestAnimationFrame(() => input.current?.setSelectionRange(caret, caret));
  };

  const insert = (piece: string) => {
    const area = input.current;
    const from = area?.selectionStart ?? text.length;
    const to = area?.selectionEnd ?? text.length;
    writeTo(text.slice(0, from) + piece + text.slice(to), from + piece.length);
  };

  const mentions = useMentions(conversation, { input, text, write: writeTo });

  /** The words stay in the composer until the server has taken them. */
  const save = async (message: Message, words: string) => {
    if (saving.current) return;
    saving.current = true;
    const done = await run(chat.edit(message, words), { failed: "message.editFailed" });
    saving.current = false;
    if (done) onEditDone();
  };

  const submit = () => {
    if (underway.current) return endComposition(input.current, underway);
    if (!canSend) return;
    if (!editing) {
      const words = text.trim();
      chat.send(id, { kind: "text", text: words }, draft.replyTo, mentions.mentionsOf(words));
      setDraft("", null);
      return onSent();
    }
    const words = text.trim();
    const same = editing.body.kind === "text" && editing.body.text === words;
    if (same) onEditDone();
    else void save(editing, words);
  };

  const schedule = (at: number): Promise<boolean> => {
    const words = text.trim();
    const what = {
      body: { kind: "text", text: words },
      replyTo: draft.replyTo,
      mentions: mentions.mentionsOf(words),
    } as const;
    const work = scheduling.add(id, at, what).then(() => setDraft("", null));
    return run(work, { failed: "schedule.failed" });
  };

  const lastOwn = (): Message | undefined =>
    newestWhere(
      logOf(store.get().messages, id),
      (message) => message.senderId === selfId && message.body.kind === "text",
    );

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter ends a composition; it must never send. Safari reports it as key 229 afterwards.
    if (underway.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (mentions.onKeyDown(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      if (!enterSends && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      return submit();
    }
    if (event.key === "Escape") {
      if (!editing && (thread || !draft.replyTo)) return;
      event.preventDefault();
      if (editing) onEditDone();
      else setDraft(text, null);
    }
    if (event.key === "ArrowUp" && !event.altKey && text === "" && !editing && !thread) {
      const last = lastOwn();
      if (!last) return;
      event.preventDefault();
      onEdit(last);
    }
  };

  return {
    text,
    excess,
    canSend,
    write,
    insert,
    submit,
    schedule,
    mentions,
    dropReply: () => setDraft(text, null),
    cancelEdit: onEditDone,
    onKeyDown,
    onCompositionStart: () => (underway.current = true),
    onCompositionEnd: () => (underway.current = false),
  };
}

const mostLines = 8;

/** What an input method has not settled yet is nothing to send. */
function endComposition(area: HTMLTextAreaElement | null, underway: { current: boolean }): void {
  underway.current = false;
  area?.blur();
  area?.focus();
}

/** Its surroundings keep their height while it is measured: nothing behind it moves. */
function grow(area: HTMLTextAreaElement | null): void {
  const around = area?.parentElement;
  if (!area || !around) return;
  around.style.minHeight = `${around.offsetHeight}px`;
  const line = Number.parseFloat(getComputedStyle(area).lineHeight) || 22;
  area.style.height = "0";
  const wanted = area.scrollHeight;
  const most = line * mostLines + 20;
  area.style.height = `${Math.min(wanted, most)}px`;
  area.style.overflowY = wanted > most ? "auto" : "hidden";
  around.style.minHeight = "";
}
