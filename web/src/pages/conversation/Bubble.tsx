import { EllipsisVertical, Pin, Reply, RotateCcw, SmilePlus, Star, Trash2, X } from "lucide-react";
import { memo, type CSSProperties, type ReactNode } from "react";
import { useApp, useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import type { Conversation, LocalMessage, Message, MessageBody } from "../../model/types";
import { isStarred } from "../../state/stars";
import { emojiOnly } from "../../text/emoji";
import { Avatar, hueOf } from "../../ui/Avatar";
import { IconButton } from "../../ui/Button";
import { classes } from "../../ui/classes";
import { Ticks } from "../../ui/Ticks";
import { ThreadChip } from "../threads/ThreadChip";
import { BubbleBody } from "./BubbleBody";
import styles from "./Bubble.module.css";
import { LifeMark } from "./LifeMark";
import { QuoteBar } from "./QuoteBar";
import { Reactions } from "./Reactions";
import type { MessageActs } from "./useMessageActs";

interface Shared {
  conversation: Conversation;
  selfId: string;
  acts: MessageActs;
  first: boolean;
  last: boolean;
  onQuote: (seq: number) => void;
}

interface BubbleProps extends Shared {
  entryKey: string;
  message: Message;
  read: boolean;
  /** Whether it is one of those chosen; null while none are. */
  chosen: boolean | null;
  onMenu: (message: Message, place: Element) => void;
  onReact: (message: Message, place: Element) => void;
  onToggle: (message: Message) => void;
}

export const Bubble = memo(
  function Bubble(props: BubbleProps) {
    const { conversation, selfId, acts, message, first, last, read, entryKey, chosen } = props;
    const { t, formats } = useText();
    const starred = useApp((s) => isStarred(s.stars, message));
    const own = message.senderId === selfId;
    const group = conversation.type === "group";
    const alive = message.body.kind !== "recalled";
    return (
      <article
        className={rowLook(own, first, last, group)}
        data-key={entryKey}
        data-seq={message.seq}
        data-testid="message"
        data-chosen={chosen ?? undefined}
        onDoubleClick={() => alive && chosen === null && acts.reply(message)}
      >
        {chosen !== null && (
          <label className={styles.pick}>
            <input
              type="checkbox"
              checked={chosen}
              aria-label={t("select.one")}
              onChange={() => props.onToggle(message)}
            />
          </label>
        )}
        {group && !own && <Face userId={message.senderId} shown={last} />}
        <div className={bubbleLook(message.body)} data-body={message.body.kind}>
          {group && !own && first && <SenderName userId={message.senderId} />}
          {message.forwarded && <div className={styles.forwarded}>{t("message.forwarded")}</div>}
          {message.replyTo && alive && (
            <QuoteBar
              conversationId={conversation.id}
              quote={message.replyTo}
              onOpen={props.onQuote}
            />
          )}
          <BubbleBody message={message} own={own} />
          <span className={styles.meta}>
            {message.pinnedAt !== null && alive && (
              <Pin size={12} aria-label={t("message.pinned")} />
            )}
            {starred && <Star size={12} aria-label={t("message.starred")} fill="currentColor" />}
            {message.expiresAt !== null && alive && <LifeMark until={message.expiresAt} />}
            {message.editedAt && alive && <span>{t("message.edited")}</span>}
            <time
              dateTime={new Date(message.sentAt).toISOString()}
              title={formats.full(message.sentAt)}
            >
              {formats.clock(message.sentAt)}
            </time>
            {own && alive && <Ticks state={read ? "read" : "sent"} />}
          </span>
          {alive && message.reactions.length > 0 && (
            <Reactions message={message} onToggle={acts.react} />
          )}
          {acts.openThread && group && <ThreadChip message={message} onOpen={acts.openThread} />}
        </div>
        {chosen === null && (
          <div className={styles.tools}>
            {alive && (
              <IconButton
                label={t("react.add")}
                icon={SmilePlus}
                size={18}
                aria-haspopup="menu"
                onClick={(event) => props.onReact(message, event.currentTarget)}
              />
            )}
            {alive && (
              <IconButton
                label={t("message.reply")}
                icon={Reply}
                size={18}
                onClick={() => acts.reply(message)}
              />
            )}
            <IconButton
              label={t("message.actions")}
              icon={EllipsisVertical}
              size={18}
              aria-haspopup="menu"
              onClick={(event) => props.onMenu(message, event.currentTarget)}
            />
          </div>
        )}
      </article>
    );
  },
  (a, b) =>
    a.message === b.message &&
    a.read === b.read &&
    a.first === b.first &&
    a.last === b.last &&
    a.acts === b.acts &&
    a.chosen === b.chosen &&
    a.conversation.type === b.conversation.type,
);

interface LocalBubbleProps extends Shared {
  local: LocalMessage;
  /** There is no link: what waits can still be taken back. */
  waiting: boolean;
}

/** The local echo: sending, or failed with the two ways on. */
export function LocalBubble(props: LocalBubbleProps) {
  const { local, waiting, conversation, acts, first, last, onQuote } = props;
  const { t, formats } = useText();
  const failed = local.state === "failed";
  const why =
    local.failure === "forbidden"
      ? t("message.failedForbidden")
      : local.failure === "payload_too_large"
        ? t("message.failedTooLarge")
        : t("message.failed");
  return (
    <article
      className={classes(rowLook(true, first, last, false), failed && styles.failedRow)}
      data-key={local.clientId}
      data-testid="message"
      data-state={local.state}
    >
      <div className={bubbleLook(local.body)} data-body={local.body.kind}>
        {local.forwardOf && <div className={styles.forwarded}>{t("message.forwarded")}</div>}
        {local.replyTo && (
          <QuoteBar conversationId={conversation.id} quote={local.replyTo} onOpen={onQuote} />
        )}
        <BubbleBody message={local} own />
        <span className={styles.meta}>
          <time>{formats.clock(local.createdAt)}</time>
          <Ticks state={local.state} />
        </span>
      </div>
      {!failed && waiting && (
        <IconButton
          className={styles.cancel}
          label={t("message.cancelSending")}
          icon={X}
          size={18}
          onClick={() => acts.discard(local)}
        />
      )}
      {failed && (
        <Failed why={why}>
          <button type="button" onClick={() => acts.retry(local)}>
            <RotateCcw size={14} aria-hidden /> {t("message.retry")}
          </button>
          <button type="button" onClick={() => acts.discard(local)}>
            <Trash2 size={14} aria-hidden /> {t("message.delete")}
          </button>
        </Failed>
      )}
    </article>
  );
}

function Failed({ why, children }: { why: string; children: ReactNode }) {
  return (
    <div className={styles.failed} role="alert">
      <span>{why}</span>
      {children}
    </div>
  );
}

function Face({ userId, shown }: { userId: string; shown: boolean }) {
  const person = usePerson(userId);
  return (
    <span className={styles.face}>
      {shown && (
        <Avatar
          id={userId}
          name={person.name}
          url={person.avatarUrl}
          look={person.look}
          size={34}
        />
      )}
    </span>
  );
}

function SenderName({ userId }: { userId: string }) {
  const style = { "--hue": String(hueOf(userId)) } as CSSProperties;
  return (
    <div className={styles.sender} style={style}>
      {usePerson(userId).name}
    </div>
  );
}

const rowLook = (own: boolean, first: boolean, last: boolean, group: boolean): string =>
  classes(
    styles.row,
    own ? styles.own : styles.other,
    first && styles.first,
    last && styles.last,
    group && styles.group,
  );

function bubbleLook(body: MessageBody): string {
  const large = body.kind === "text" && emojiOnly(body.text) > 0;
  return classes(styles.bubble, large && styles.large, body.kind === "recalled" && styles.recalled);
}
