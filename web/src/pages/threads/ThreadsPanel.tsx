import { ArrowLeft, Bell, BellOff, X } from "lucide-react";
import { useAct, useApp, useClient, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { threadAt } from "../../state/threads";
import { IconButton } from "../../ui/Button";
import panel from "../conversation/DetailsPanel.module.css";
import type { MessageDialog } from "../conversation/useMessageActs";
import { ThreadList } from "./ThreadList";
import type { ThreadsView } from "./threadsView";
import { ThreadView } from "./ThreadView";

interface ThreadsPanelProps {
  conversation: Conversation;
  view: ThreadsView;
  onView: (view: ThreadsView) => void;
  /** Leads to a message's place in the conversation. */
  onShow: (seq: number) => void;
  onDialog: (dialog: MessageDialog) => void;
  onClose: () => void;
}

/** Beside a group: its threads, or one of them. */
export function ThreadsPanel(props: ThreadsPanelProps) {
  const { conversation, view, onView, onShow, onDialog, onClose } = props;
  const { t } = useText();
  const one = view !== "list";
  return (
    <aside className={panel.panel} aria-label={t(one ? "thread.title" : "thread.all")}>
      <header className={panel.head}>
        {one && (
          <IconButton
            className={panel.back}
            label={t("thread.all")}
            icon={ArrowLeft}
            onClick={() => onView("list")}
          />
        )}
        <h2 className={panel.title}>{t(one ? "thread.title" : "thread.all")}</h2>
        {one && <FollowButton conversationId={conversation.id} seq={view} />}
        <IconButton label={t("action.close")} icon={X} onClick={onClose} />
      </header>
      {one ? (
        <ThreadView
          key={view}
          conversation={conversation}
          seq={view}
          onShow={onShow}
          onDialog={onDialog}
        />
      ) : (
        <ThreadList conversation={conversation} onOpen={onView} />
      )}
    </aside>
  );
}

function FollowButton({ conversationId, seq }: { conversationId: string; seq: number }) {
  const { t } = useText();
  const { threads } = useClient();
  const run = useAct();
  const following = useApp((s) => threadAt(s.threads, conversationId, seq)?.following);
  if (following === undefined) return null;
  const turn = () =>
    void run(threads.follow(conversationId, seq, !following), {
      done: following ? "thread.unfollowed" : "thread.followed",
    });
  return (
    <IconButton
      label={t("thread.follow")}
      title={t(following ? "thread.unfollow" : "thread.follow")}
      icon={following ? Bell : BellOff}
      role="switch"
      aria-checked={following}
      onClick={turn}
    />
  );
}
