import { MessagesSquare } from "lucide-react";
import { useMemo } from "react";
import { useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { excerptOf } from "../../state/summary";
import type { HeldThread } from "../../state/threads";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { SkeletonBubbles } from "../../ui/Skeleton";
import { Composer } from "../conversation/Composer";
import { useMessageActs, type MessageDialog } from "../conversation/useMessageActs";
import { useEditing } from "../conversation/useEditing";
import { SilenceBar } from "../groups/SilenceBar";
import { Replies } from "./Replies";
import styles from "./Threads.module.css";
import { useThread, type ThreadSnapshot } from "./useThread";

interface ThreadViewProps {
  conversation: Conversation;
  seq: number;
  onShow: (seq: number) => void;
  onDialog: (dialog: MessageDialog) => void;
}

/** One thread, by the message that began it, once it is known whether there is one. */
export function ThreadView(props: ThreadViewProps) {
  const { t } = useText();
  const view = useThread(props.conversation.id, props.seq);
  const { phase, thread, retry } = view;
  if (phase === "missing") {
    return (
      <EmptyState
        icon={MessagesSquare}
        title={t("thread.missingTitle")}
        text={t("thread.missingText")}
      />
    );
  }
  if (thread?.messages) return <OpenThread {...props} view={view} thread={thread} />;
  if (phase === "failed") {
    return (
      <div className={styles.failed} role="alert">
        <p>{t("message.loadFailed")}</p>
        <Button look="plain" onClick={retry}>
          {t("action.retry")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.waiting}>
      <SkeletonBubbles count={4} />
    </div>
  );
}

interface OpenThreadProps extends ThreadViewProps {
  view: ThreadSnapshot;
  thread: HeldThread;
}

function OpenThread({ conversation, view, thread, onShow, onDialog }: OpenThreadProps) {
  const { composer, editing, focus, edit, end: endEditing } = useEditing();
  const acts = useMessageActs(conversation, { onEdit: edit, onDialog, onReply: focus, onShow });
  const { root } = thread;
  const quote = useMemo(
    () => ({
      seq: root.seq,
      senderId: root.senderId,
      expiresAt: root.expiresAt,
      ...excerptOf(root),
    }),
    [root],
  );
  return (
    <>
      <Replies
        conversation={conversation}
        thread={thread}
        pending={view.pending}
        acts={acts}
        onShow={onShow}
      />
      <SilenceBar conversation={conversation} busy={editing !== null}>
        <Composer
          conversation={conversation}
          input={composer}
          thread={quote}
          editing={editing}
          onEdit={edit}
          onEditDone={endEditing}
          onSent={focus}
        />
      </SilenceBar>
    </>
  );
}
