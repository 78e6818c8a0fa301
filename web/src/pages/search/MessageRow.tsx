import type { ReactNode } from "react";
import { useApp, useNow, useText } from "../../app/hooks";
import { useIsOver } from "../../app/useIsOver";
import { useConversationFace, usePerson } from "../../app/people";
import type { Conversation, Message } from "../../model/types";
import { summaryOf } from "../../state/summary";
import { wordsOf } from "../../state/polls";
import { Avatar } from "../../ui/Avatar";
import { KindIcon } from "../../ui/KindIcon";
import styles from "./MessageRow.module.css";
import { excerpted, piecesOf } from "./highlights";

interface MessageRowProps {
  message: Message;
  highlights?: readonly (readonly [number, number])[];
  /** Says where it was written, too. */
  placed?: boolean;
  onOpen: (message: Message) => void;
  children?: ReactNode;
}

/** A message outside its conversation: who, when, the words; a press leads to it. */
export function MessageRow(props: MessageRowProps) {
  const { message, highlights = [], placed, onOpen, children } = props;
  const { formats } = useText();
  const now = useNow();
  const sender = usePerson(message.senderId);
  const conversation = useApp((s) => s.conversations.byId[message.conversationId]);
  const over = useIsOver(message.body.kind === "recalled" ? null : message.expiresAt);
  if (over) return null;
  return (
    <div className={styles.row}>
      <button type="button" className={styles.open} data-pick onClick={() => onOpen(message)}>
        <Avatar
          id={sender.id}
          name={sender.name}
          url={sender.avatarUrl}
          look={sender.look}
          size={36}
        />
        <span className={styles.body}>
          <span className={styles.top}>
            <span className={styles.name}>{sender.name}</span>
            <time className={styles.when}>{formats.listTime(message.sentAt, now)}</time>
          </span>
          {placed && conversation && <Place conversation={conversation} />}
          <Words message={message} highlights={highlights} />
        </span>
      </button>
      {children}
    </div>
  );
}

function Place({ conversation }: { conversation: Conversation }) {
  const { name } = useConversationFace(conversation);
  return <span className={styles.place}>{name}</span>;
}

function Words({ message, highlights }: Required<Pick<MessageRowProps, "message" | "highlights">>) {
  const { t } = useText();
  const summary = summaryOf(message.body);
  if (summary.kind === "recalled") return <span>{t("message.recalledQuote")}</span>;
  if (summary.kind === "system" || summary.kind === "expired") return null;
  const { body } = message;
  const named = summary.kind === "named" ? summary.text || t(summary.key) : summary.text;
  const text = body.kind === "poll" && highlights.length > 0 ? wordsOf(body) : named;
  return (
    <span className={styles.words}>
      {body.kind === "poll" && <KindIcon type="poll" />}
      {excerpted(piecesOf(text, highlights)).map((piece, i) =>
        piece.hit ? <mark key={i}>{piece.text}</mark> : piece.text,
      )}
    </span>
  );
}
