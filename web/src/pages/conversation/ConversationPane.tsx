import { useCallback, useEffect, useRef, useState } from "react";
import { useAct, useApp, useClient, useText } from "../../app/hooks";
import type { Conversation, Message } from "../../model/types";
import { Confirm } from "../../ui/Dialog";
import { SkeletonBubbles } from "../../ui/Skeleton";
import { asFailure } from "../../wire/failure";
import type { DetailsView } from "../groups/detailsView";
import { GonePane } from "../groups/GonePane";
import { GroupBars } from "../groups/GroupBars";
import { SilenceBar } from "../groups/SilenceBar";
import { NotFound } from "../NotFoundPage";
import { BlockedBar } from "./BlockedBar";
import { Composer } from "./Composer";
import styles from "./ConversationPane.module.css";
import { ConversationHeader } from "./ConversationHeader";
import { DetailsPanel } from "./DetailsPanel";
import { MessageList } from "./MessageList";
import { NoticePrompt } from "./NoticePrompt";
import { useMessageActs } from "./useMessageActs";

/** A conversation by its id, once it is known whether there is one. */
export function ConversationPane({ conversationId }: { conversationId: string }) {
  const { api, store } = useClient();
  const conversation = useApp((s) => s.conversations.byId[conversationId]);
  const loaded = useApp((s) => s.conversations.loaded);
  const gone = useApp((s) => s.conversations.gone[conversationId]);
  const [missing, setMissing] = useState(false);
  const absent = loaded && !conversation && !gone;
  useEffect(() => {
    setMissing(false);
    if (!absent) return;
    api.conversation(conversationId).then(
      (found) =>
        store.dispatch({ type: "conversations/loaded", conversations: [found], last: false }),
      (cause: unknown) => setMissing(asFailure(cause).code === "not_found"),
    );
  }, [absent, api, store, conversationId]);
  if (conversation) return <OpenConversation conversation={conversation} />;
  if (gone) return <GonePane gone={gone} />;
  if (missing) return <NotFound />;
  return (
    <div className={styles.waiting}>
      <SkeletonBubbles />
    </div>
  );
}

function OpenConversation({ conversation }: { conversation: Conversation }) {
  const { t } = useText();
  const { chat, engine, store } = useClient();
  const run = useAct();
  const composer = useRef<HTMLTextAreaElement>(null);
  const [editing, setEditing] = useState<Message | null>(null);
  const [recalling, setRecalling] = useState<Message | null>(null);
  const [details, setDetails] = useState<DetailsView | null>(null);
  const [sentCount, setSentCount] = useState(0);
  const { id, type } = conversation;
  const peerId = type === "direct" ? conversation.peer?.userId : undefined;
  const blockedPeer = useApp((s) =>
    peerId && s.contacts.blocked.includes(peerId) ? peerId : undefined,
  );

  useEffect(() => {
    if (type === "group") void engine.rosters.open(id).catch(() => undefined);
    return () => engine.typing.stopped(id);
  }, [engine, id, type]);

  useEffect(() => {
    if (!store.get().conversations.byId[id]?.me.hidden) return;
    chat.setOwn(id, { hidden: false }).catch(() => undefined); // Tried again on the next visit.
  }, [chat, store, id]);

  const focus = useCallback(() => setTimeout(() => composer.current?.focus(), 0), []);
  const edit = useCallback(
    (message: Message) => {
      setEditing(message);
      focus();
    },
    [focus],
  );
  const acts = useMessageActs(conversation, {
    onEdit: edit,
    onRecall: setRecalling,
    onReply: focus,
  });
  const recall = () => {
    if (recalling) void run(chat.recall(recalling), { failed: "message.recallFailed" });
  };
  return (
    <div className={styles.pane}>
      <section className={styles.talk}>
        <ConversationHeader
          conversation={conversation}
          detailsOpen={details !== null}
          onDetails={() => setDetails(details ? null : "main")}
        />
        <GroupBars conversation={conversation} onDetails={setDetails} />
        <MessageList conversation={conversation} acts={acts} sentCount={sentCount} />
        <NoticePrompt sentCount={sentCount} />
        {blockedPeer ? (
          <BlockedBar userId={blockedPeer} />
        ) : (
          <SilenceBar conversation={conversation} busy={editing !== null}>
            <Composer
              conversation={conversation}
              input={composer}
              editing={editing}
              onEdit={edit}
              onEditDone={() => setEditing(null)}
              onSent={() => setSentCount((n) => n + 1)}
            />
          </SilenceBar>
        )}
      </section>
      {details && (
        <DetailsPanel
          conversation={conversation}
          view={details}
          onView={setDetails}
          onClose={() => setDetails(null)}
        />
      )}
      <Confirm
        open={recalling !== null}
        title={t("message.recallTitle")}
        text={t("message.recallText")}
        act={t("message.recall")}
        onClose={() => setRecalling(null)}
        onAct={recall}
      />
    </div>
  );
}
