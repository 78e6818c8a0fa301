import { CalendarClock, Check, SendHorizontal } from "lucide-react";
import { useId, useState, type RefObject } from "react";
import { useApp, useNow, useSay, useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import type { Conversation, Message, Quote } from "../../model/types";
import { IconButton } from "../../ui/Button";
import { useContextPress } from "../../ui/Menu";
import { AttachMenu } from "./AttachMenu";
import styles from "./Composer.module.css";
import { ComposerBar } from "./ComposerBar";
import { EmojiPicker } from "./EmojiPicker";
import { MentionList } from "./MentionList";
import { useQuoteText } from "./QuoteBar";
import { ScheduleDialog } from "./ScheduleDialog";
import { ScheduledBar } from "./ScheduledBar";
import { useComposer } from "./useComposer";

interface ComposerProps {
  conversation: Conversation;
  input: RefObject<HTMLTextAreaElement | null>;
  /** What is answered with everything that is written, where that is a thread's. */
  thread?: Quote;
  editing: Message | null;
  onEdit: (message: Message) => void;
  onEditDone: () => void;
  onSent: () => void;
}

export function Composer(props: ComposerProps) {
  const { conversation, thread, editing, input, onSent } = props;
  const { t, formats } = useText();
  const now = useNow();
  const view = useComposer(props);
  const label = thread ? "thread.write" : "message.write";
  const listId = useId();
  const listing = view.mentions.choices.length > 0;
  const [scheduling, setScheduling] = useState(false);
  const later = useContextPress(() => !editing && view.canSend && setScheduling(true));
  const say = useSay();
  const chosen = async (at: number) => {
    setScheduling(false);
    const when = `${formats.day(at, now)}, ${formats.clock(at)}`;
    if (await view.schedule(at)) say("schedule.done", { when });
  };
  const replyTo = useApp((s) => s.drafts[conversation.id]?.replyTo ?? null);
  return (
    <div className={styles.composer}>
      <MentionList picker={view.mentions} id={listId} />
      {!thread && <ScheduledBar conversationId={conversation.id} />}
      {editing && (
        <ComposerBar
          title={t("message.editing")}
          text={editing.body.kind === "text" ? editing.body.text : ""}
          onCancel={view.cancelEdit}
        />
      )}
      {!editing && !thread && replyTo && (
        <ReplyBar conversationId={conversation.id} quote={replyTo} onCancel={view.dropReply} />
      )}
      <div className={styles.row}>
        {!thread && <AttachMenu conversationId={conversation.id} onSent={onSent} />}
        <div className={styles.field}>
          <textarea
            ref={input}
            className={styles.input}
            rows={1}
            value={view.text}
            placeholder={t(label)}
            aria-label={t(label)}
            aria-autocomplete={conversation.type === "group" ? "list" : undefined}
            aria-controls={listing ? listId : undefined}
            aria-activedescendant={listing ? `${listId}-${view.mentions.active}` : undefined}
            onChange={(event) => {
              view.write(event.target.value);
              view.mentions.look();
            }}
            onSelect={view.mentions.look}
            onKeyDown={view.onKeyDown}
            onCompositionStart={view.onCompositionStart}
            onCompositionEnd={view.onCompositionEnd}
          />
          {view.canSend && !editing && (
            <IconButton
              label={t("schedule.open")}
              icon={CalendarClock}
              onClick={() => setScheduling(true)}
            />
          )}
          <EmojiPicker onPick={view.insert} input={input} />
        </div>
        <IconButton
          accented
          label={editing ? t("action.save") : t("message.send")}
          icon={editing ? Check : SendHorizontal}
          size={20}
          className={styles.send}
          disabled={!view.canSend}
          onMouseDown={(event) => event.preventDefault()}
          onClick={view.submit}
          {...later}
        />
      </div>
      {scheduling && (
        <ScheduleDialog onClose={() => setScheduling(false)} onChosen={(at) => void chosen(at)} />
      )}
      {view.excess > 0 && (
        <p className={styles.excess} role="alert">
          {t("message.tooLong", { count: view.excess })}
        </p>
      )}
    </div>
  );
}

interface ReplyBarProps {
  conversationId: string;
  quote: Quote;
  onCancel: () => void;
}

function ReplyBar({ conversationId, quote, onCancel }: ReplyBarProps) {
  const { t } = useText();
  const { name } = usePerson(quote.senderId);
  const text = useQuoteText(conversationId, quote);
  return <ComposerBar title={t("message.replyTo", { name })} text={text} onCancel={onCancel} />;
}
