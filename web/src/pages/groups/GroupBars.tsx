import { Megaphone, UserPlus, X } from "lucide-react";
import { useEffect } from "react";
import { useApp, useClient, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { pendingIn } from "../../state/joinRequests";
import { isHidden } from "../../state/preferences";
import { rightsIn } from "../../state/rights";
import { Button, IconButton } from "../../ui/Button";
import type { DetailsView } from "./detailsView";
import styles from "./GroupBars.module.css";

interface GroupBarsProps {
  conversation: Conversation;
  onDetails: (view: DetailsView) => void;
}

/** Below a group's header: who asks to join, and the announcement until it is hidden. */
export function GroupBars({ conversation, onDetails }: GroupBarsProps) {
  if (conversation.type !== "group") return null;
  return (
    <>
      {rightsIn(conversation).joining && (
        <RequestsBar conversation={conversation} onOpen={() => onDetails("requests")} />
      )}
      <AnnouncementBar conversation={conversation} onOpen={() => onDetails("main")} />
    </>
  );
}

interface BarProps {
  conversation: Conversation;
  onOpen: () => void;
}

function RequestsBar({ conversation: { id }, onOpen }: BarProps) {
  const { t } = useText();
  const { groups } = useClient();
  const synced = useApp((s) => s.connection.synced);
  const count = useApp((s) => pendingIn(s.joinRequests, id).length);
  useEffect(() => {
    if (synced) groups.loadJoinRequests(id).catch(() => undefined); // Tried again on coming back.
  }, [groups, id, synced]);
  if (count === 0) return null;
  return (
    <section className={styles.bar} aria-label={t("group.requests")}>
      <UserPlus size={18} aria-hidden />
      <p className={styles.words}>{t("group.requestCount", { count })}</p>
      <Button small look="quiet" onClick={onOpen}>
        {t("group.review")}
      </Button>
    </section>
  );
}

function AnnouncementBar({ conversation: { id, announcement }, onOpen }: BarProps) {
  const { t } = useText();
  const { store } = useClient();
  const hidden = useApp((s) => isHidden(s.preferences, id, announcement));
  if (!announcement || hidden) return null;
  const hide = () =>
    store.dispatch({ type: "announcement/hidden", conversationId: id, text: announcement });
  return (
    <section className={styles.bar} aria-label={t("group.announcement")}>
      <Megaphone size={18} aria-hidden />
      <button
        type="button"
        className={styles.words}
        title={t("group.announcementRead")}
        onClick={onOpen}
      >
        {announcement}
      </button>
      <IconButton label={t("group.announcementDismiss")} icon={X} size={16} onClick={hide} />
    </section>
  );
}
