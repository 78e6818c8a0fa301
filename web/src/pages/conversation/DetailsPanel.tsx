import { ArrowLeft, X } from "lucide-react";
import { useText } from "../../app/hooks";
import type { Key } from "../../i18n/catalogue";
import type { Conversation } from "../../model/types";
import { rightsIn } from "../../state/rights";
import { IconButton } from "../../ui/Button";
import { Profile } from "../contacts/Profile";
import type { DetailsView } from "../groups/detailsView";
import { GroupDetails } from "../groups/GroupDetails";
import { GroupSettingsView } from "../groups/GroupSettingsView";
import { InvitesView } from "../groups/InvitesView";
import { RequestsView } from "../groups/RequestsView";
import { LifeChoice } from "./LifeChoice";
import styles from "./DetailsPanel.module.css";

interface DetailsPanelProps {
  conversation: Conversation;
  view: DetailsView;
  onView: (view: DetailsView) => void;
  onClose: () => void;
}

const titles: Readonly<Record<DetailsView, Key>> = {
  main: "details.title",
  invites: "group.invites",
  requests: "group.requests",
  settings: "group.settings",
};

export function DetailsPanel({ conversation, view, onView, onClose }: DetailsPanelProps) {
  const { t } = useText();
  const peerId = conversation.type === "direct" ? conversation.peer?.userId : undefined;
  const shown = allowed(conversation, view);
  return (
    <aside className={styles.panel} aria-label={t("details.title")}>
      <header className={styles.head}>
        {shown !== "main" && (
          <IconButton
            className={styles.back}
            label={t("action.back")}
            icon={ArrowLeft}
            onClick={() => onView("main")}
          />
        )}
        <h2 className={styles.title}>{t(titles[shown])}</h2>
        <IconButton label={t("action.close")} icon={X} onClick={onClose} />
      </header>
      <div key={shown} className={styles.scroll} data-scroller>
        {peerId && <Profile userId={peerId} inside />}
        {peerId && (
          <section className={styles.life}>
            <LifeChoice conversation={conversation} />
          </section>
        )}
        {!peerId && shown === "main" && (
          <GroupDetails conversation={conversation} onView={onView} />
        )}
        {shown === "invites" && <InvitesView conversation={conversation} />}
        {shown === "requests" && <RequestsView conversation={conversation} />}
        {shown === "settings" && <GroupSettingsView conversation={conversation} />}
      </div>
    </aside>
  );
}

/** Who loses a right while looking goes back to the beginning. */
function allowed(conversation: Conversation, view: DetailsView): DetailsView {
  const rights = rightsIn(conversation);
  const may = {
    main: true,
    invites: rights.invite,
    requests: rights.joining,
    settings: rights.settings,
  };
  return may[view] ? view : "main";
}
