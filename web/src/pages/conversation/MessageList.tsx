import { Bookmark, MessageCircle } from "lucide-react";
import { useEffect } from "react";
import { useApp, useNow, useSelfId, useText } from "../../app/hooks";
import type { Conversation, Message } from "../../model/types";
import { logOf } from "../../state/messages";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { useContextPress, useFloatingMenu } from "../../ui/Menu";
import { SkeletonBubbles } from "../../ui/Skeleton";
import { Bubble, LocalBubble } from "./Bubble";
import { JumpButtons } from "./JumpButtons";
import styles from "./MessageList.module.css";
import { SystemLine } from "./SystemLine";
import type { Entry } from "./timeline";
import type { MessageActs } from "./useMessageActs";
import type { Selection } from "./useSelection";
import { keptStandings, useScroll } from "./useScroll";
import { useTimeline } from "./useTimeline";

interface MessageListProps {
  conversation: Conversation;
  acts: MessageActs;
  selection: Selection;
  /** Where to go next, and the word that it was heard. */
  wanted: number | null;
  onReached: () => void;
  /** Grows with each message sent here: one's own words are always shown. */
  sentCount: number;
}

export function MessageList(props: MessageListProps) {
  const { conversation, acts, selection, wanted, onReached, sentCount } = props;
  const { t, formats } = useText();
  const now = useNow();
  const selfId = useSelfId();
  const waiting = useApp((s) => s.connection.link !== "ready");
  const { id } = conversation;
  const view = useTimeline(conversation, keptStandings.get(id)?.seq ?? null);
  const scroll = useScroll(conversation, view);
  const { menu, open } = useFloatingMenu();
  const bySeq = useApp((s) => logOf(s.messages, id).bySeq);
  const openMenu = (message: Message, place: Element | { x: number; y: number }) => {
    const possible = acts.actsFor(message);
    if (possible.length > 0) open(place, possible, acts.stripFor(message));
  };
  const openStrip = (message: Message, place: Element) => open(place, [], acts.stripFor(message));
  const press = useContextPress((target, at) => {
    const seq = target.closest<HTMLElement>("[data-seq]")?.dataset.seq;
    const message = seq ? bySeq.get(Number(seq)) : undefined;
    if (message && !selection.chosen) openMenu(message, at);
  });
  const { toNewest, toMessage } = scroll;
  const ready = view.phase === "ready";
  useEffect(() => {
    if (wanted === null || !ready) return;
    toMessage(wanted);
    onReached();
  }, [wanted, ready, toMessage, onReached]);
  useEffect(() => {
    if (sentCount > 0) toNewest();
    // oxlint-disable-next-line react/exhaustive-deps -- only when something was sent
  }, [sentCount]);

  const bubbleProps = { conversation, selfId, acts, onQuote: scroll.toMessage };
  const render = (entry: Entry) => {
    switch (entry.kind) {
      case "unread":
        return (
          <div key={entry.key} className={styles.unread} data-key="unread" role="separator">
            {t("message.unread")}
          </div>
        );
      case "system":
        return <SystemLine key={entry.key} entryKey={entry.key} messages={entry.messages} />;
      case "local":
        return (
          <LocalBubble
            key={entry.key}
            local={entry.local}
            waiting={waiting}
            first={entry.first}
            last={entry.last}
            {...bubbleProps}
          />
        );
      case "message":
        return (
          <Bubble
            key={entry.key}
            entryKey={entry.key}
            message={entry.message}
            first={entry.first}
            last={entry.last}
            read={isRead(entry.message, conversation, selfId)}
            chosen={selection.chosen?.has(entry.message.seq) ?? null}
            onMenu={openMenu}
            onReact={openStrip}
            onToggle={selection.toggle}
            {...bubbleProps}
          />
        );
    }
  };

  return (
    <div className={styles.frame}>
      <div
        ref={scroll.scroller}
        className={styles.scroller}
        onScroll={scroll.onScroll}
        tabIndex={0}
        role="log"
        aria-label={t("message.list")}
        aria-live="off"
      >
        <div ref={scroll.content} className={styles.column} {...press}>
          {view.phase === "loading" && <SkeletonBubbles />}
          {view.phase === "failed" && <LoadFailed onRetry={view.retry} />}
          {view.phase === "ready" && view.days.length === 0 && (view.range?.[0] ?? 1) === 1 && (
            <Nothing saved={conversation.peer?.userId === selfId} />
          )}
          {view.range && view.range[0] > 1 && <SkeletonBubbles count={3} />}
          <div ref={scroll.space} />
          {view.days.map((day) => (
            <section key={day.key} className={styles.day}>
              <h2 className={styles.date}>
                <span>{formats.day(day.at, now)}</span>
              </h2>
              {day.entries.map(render)}
            </section>
          ))}
          <div style={{ height: scroll.heightBelow }} />
        </div>
      </div>
      {menu}
      {ready && view.days.length > 0 && (
        <JumpButtons
          conversation={conversation}
          away={scroll.away || !view.atNewest}
          onNewest={toNewest}
          onMessage={toMessage}
        />
      )}
    </div>
  );
}

export const isRead = (message: Message, conversation: Conversation, selfId: string): boolean =>
  message.senderId === selfId &&
  (message.seq <= conversation.othersReadSeq || conversation.peer?.userId === selfId);

function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useText();
  return (
    <div className={styles.failed} role="alert">
      <p>{t("message.loadFailed")}</p>
      <Button look="plain" onClick={onRetry}>
        {t("action.retry")}
      </Button>
    </div>
  );
}

function Nothing({ saved }: { saved: boolean }) {
  const { t } = useText();
  return (
    <EmptyState
      icon={saved ? Bookmark : MessageCircle}
      title={saved ? t("person.saved") : t("message.emptyTitle")}
      text={saved ? t("message.savedText") : t("message.emptyText")}
    />
  );
}
