import { useCallback, useMemo, useRef, useState } from "react";
import { useAct, useApp, useClient, useNow, useSelfId, useText } from "../../app/hooks";
import type { Conversation, LocalMessage, Message } from "../../model/types";
import type { HeldThread } from "../../state/threads";
import { Button } from "../../ui/Button";
import { useContextPress, useFloatingMenu } from "../../ui/Menu";
import { Bubble, LocalBubble } from "../conversation/Bubble";
import { isRead } from "../conversation/MessageList";
import list from "../conversation/MessageList.module.css";
import { timeline, type Entry } from "../conversation/timeline";
import type { MessageActs } from "../conversation/useMessageActs";
import styles from "./Threads.module.css";
import { useReadAtEnd } from "./useReadAtEnd";
import { useStayAtEnd } from "./useStayAtEnd";

interface RepliesProps {
  conversation: Conversation;
  thread: HeldThread;
  pending: readonly LocalMessage[];
  acts: MessageActs;
  onShow: (seq: number) => void;
}

/** The message that began a thread, and the replies; they count as read when their end is seen. */
export function Replies({ conversation, thread, pending, acts, onShow }: RepliesProps) {
  const { t, formats } = useText();
  const now = useNow();
  const selfId = useSelfId();
  const { threads } = useClient();
  const run = useAct();
  const waiting = useApp((s) => s.connection.link !== "ready");
  const blocked = useApp((s) => s.contacts.blocked);
  const { id } = conversation;
  const { root, lastSeq, replies, whole } = thread;
  const messages = useMemo(
    () => (thread.messages ?? []).map(withoutRoot(root.seq)),
    [thread, root],
  );
  const [dividerAfter] = useState(() => (thread.unread > 0 ? thread.readSeq : null));
  const scroller = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const { menu, open } = useFloatingMenu();
  const read = useCallback(() => {
    threads.read(id, root.seq).catch(() => undefined); // Tried again with the next reply.
  }, [threads, id, root.seq]);
  useReadAtEnd(end, lastSeq, read);
  const onScroll = useStayAtEnd(scroller, messages.length + pending.length, pending.length);
  const days = useMemo(
    () => timeline(messages, pending.map(withoutQuote), { selfId, dividerAfter, unseen: blocked }),
    [messages, pending, selfId, dividerAfter, blocked],
  );
  const openMenu = (message: Message, place: Element | { x: number; y: number }) => {
    const possible = acts.actsFor(message);
    if (possible.length > 0) open(place, possible, acts.stripFor(message));
  };
  const press = useContextPress((target, at) => {
    const seq = Number(target.closest<HTMLElement>("[data-seq]")?.dataset.seq);
    const message = seq === root.seq ? root : messages.find((one) => one.seq === seq);
    if (message) openMenu(message, at);
  });
  const shared = { conversation, selfId, acts, onQuote: onShow };
  const bubble = (message: Message, key: string, first: boolean, last: boolean) => (
    <Bubble
      key={key}
      entryKey={key}
      message={message}
      first={first}
      last={last}
      read={isRead(message, conversation, selfId)}
      chosen={null}
      onMenu={openMenu}
      onReact={(one, place) => open(place, [], acts.stripFor(one))}
      onToggle={() => undefined}
      {...shared}
    />
  );
  const render = (entry: Entry) => {
    switch (entry.kind) {
      case "unread":
        return (
          <div key={entry.key} className={list.unread} data-key="unread" role="separator">
            {t("message.unread")}
          </div>
        );
      case "local":
        return <LocalBubble {...entry} {...shared} waiting={waiting} />;
      case "message":
        return bubble(entry.message, entry.key, entry.first, entry.last);
      default:
        return null;
    }
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={onScroll}
      tabIndex={0}
      role="log"
      aria-label={t("thread.list")}
      aria-live="off"
      {...press}
    >
      <div className={styles.root}>{bubble(root, "root", true, true)}</div>
      <div className={styles.rule}>{t("thread.replies", { count: replies })}</div>
      {!whole && (
        <div className={styles.older}>
          <Button look="quiet" small onClick={() => void run(threads.older(id, root.seq))}>
            {t("thread.older")}
          </Button>
        </div>
      )}
      {days.map((day) => (
        <section key={day.key} className={list.day}>
          <h3 className={list.date}>
            <span>{formats.day(day.at, now)}</span>
          </h3>
          {day.entries.map(render)}
        </section>
      ))}
      <div ref={end} />
      {menu}
    </div>
  );
}

/** Where all answer the same message, only an answer to another reply says so. */
const withoutRoot =
  (root: number) =>
  (message: Message): Message =>
    message.replyTo?.seq === root ? { ...message, replyTo: null } : message;

const withoutQuote = (local: LocalMessage): LocalMessage => ({ ...local, replyTo: null });
