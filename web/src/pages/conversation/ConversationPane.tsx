import { useCallback, useEffect, useState } from "react";
import { useApp, useClient, useMedia } from "../../app/hooks";
import { usePanel } from "../../app/panel";
import type { Conversation } from "../../model/types";
import { SkeletonBubbles } from "../../ui/Skeleton";
import { asFailure } from "../../wire/failure";
import { detailsIn, type DetailsView } from "../groups/detailsView";
import { GonePane } from "../groups/GonePane";
import { GroupBars } from "../groups/GroupBars";
import { SilenceBar } from "../groups/SilenceBar";
import { NotFound } from "../NotFoundPage";
import { SearchPanel } from "../search/SearchPanel";
import { ThreadsPanel } from "../threads/ThreadsPanel";
import { panelOf, threadsIn, type ThreadsView } from "../threads/threadsView";
import { useThreads } from "../threads/useThreads";
import { BlockedBar } from "./BlockedBar";
import { Composer } from "./Composer";
import styles from "./ConversationPane.module.css";
import { ConversationHeader } from "./ConversationHeader";
import { DetailsPanel } from "./DetailsPanel";
import { MessageDialogs } from "./MessageDialogs";
import { MessageList } from "./MessageList";
import { NoticePrompt } from "./NoticePrompt";
import { PinnedBar } from "./PinnedBar";
import { SelectionBar } from "./SelectionBar";
import { useEscape } from "./useEscape";
import { useEditing } from "./useEditing";
import { useMessageActs, type MessageDialog } from "./useMessageActs";
import { useSelection } from "./useSelection";
import { useWantedSeq } from "./useWantedSeq";

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
  const { chat, engine, store } = useClient();
  const { id, type } = conversation;
  const { composer, editing, focus, edit, end: endEditing } = useEditing();
  const [dialog, setDialog] = useState<MessageDialog | null>(null);
  const selection = useSelection();
  const panel = usePanel();
  const details = detailsIn(panel.name);
  const threads = type === "group" ? threadsIn(panel.name) : null;
  const openThreads = (view: ThreadsView) => panel.open(panelOf(view));
  const openDetails = (view: DetailsView) => panel.open(`details/${view}`);
  const narrow = useMedia("(max-width: 1199px)");
  const [wanted, setWanted] = useWantedSeq();
  const [sentCount, setSentCount] = useState(0);
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

  const { open } = panel;
  const openThread = useCallback((seq: number) => open(panelOf(seq)), [open]);
  useThreads(conversation);
  const acts = useMessageActs(conversation, {
    onEdit: edit,
    onDialog: setDialog,
    onSelect: selection.toggle,
    onReply: focus,
    onThread: openThread,
  });
  useEscape(() => {
    if (selection.chosen) selection.end();
    else if (editing) endEditing();
    else if (panel.name) {
      panel.close();
      if (threads !== null) focus();
    }
  });
  const reached = useCallback(() => setWanted(null), [setWanted]);
  const show = (seq: number) => {
    setWanted(seq);
    if (narrow) panel.close();
  };
  return (
    <div className={styles.pane}>
      <section className={styles.talk}>
        <ConversationHeader
          conversation={conversation}
          detailsOpen={details !== null}
          onDetails={() => (details ? panel.close() : openDetails("main"))}
          threadsOpen={threads !== null}
          onThreads={() => (threads ? panel.close() : openThreads("list"))}
          onSearch={() => (panel.name === "search" ? panel.close() : panel.open("search"))}
        />
        <PinnedBar conversation={conversation} onOpen={setWanted} />
        <GroupBars conversation={conversation} onDetails={openDetails} />
        <MessageList
          conversation={conversation}
          acts={acts}
          selection={selection}
          wanted={wanted}
          onReached={reached}
          sentCount={sentCount}
        />
        <NoticePrompt sentCount={sentCount} />
        {selection.chosen ? (
          <SelectionBar
            messages={[...selection.chosen.values()]}
            onForward={(messages) => setDialog({ kind: "forward", messages })}
            onEnd={selection.end}
          />
        ) : blockedPeer ? (
          <BlockedBar userId={blockedPeer} />
        ) : (
          <SilenceBar conversation={conversation} busy={editing !== null}>
            <Composer
              conversation={conversation}
              input={composer}
              editing={editing}
              onEdit={edit}
              onEditDone={endEditing}
              onSent={() => setSentCount((n) => n + 1)}
            />
          </SilenceBar>
        )}
      </section>
      {details && (
        <DetailsPanel
          conversation={conversation}
          view={details}
          onView={openDetails}
          onClose={panel.close}
        />
      )}
      {threads !== null && (
        <ThreadsPanel
          conversation={conversation}
          view={threads}
          onView={openThreads}
          onShow={show}
          onDialog={setDialog}
          onClose={panel.close}
        />
      )}
      {panel.name === "search" && (
        <SearchPanel conversationId={id} onMessage={({ seq }) => show(seq)} onClose={panel.close} />
      )}
      <MessageDialogs
        dialog={dialog}
        acts={acts}
        onClose={() => setDialog(null)}
        onForwarded={selection.end}
      />
    </div>
  );
}
