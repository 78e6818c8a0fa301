import { ChevronRight, Link2, LogOut, Settings2, Trash2, UserPlus, Users } from "lucide-react";
import { useState } from "react";
import { useApp, useClient, useText } from "../../app/hooks";
import type { Conversation } from "../../model/types";
import { pendingIn } from "../../state/joinRequests";
import { memberOf } from "../../state/members";
import { rightsIn } from "../../state/rights";
import { Badge } from "../../ui/Badge";
import { IconButton } from "../../ui/Button";
import { useContextPress, useFloatingMenu } from "../../ui/Menu";
import { AddPeopleDialog } from "./AddPeopleDialog";
import { AnnouncementCard } from "./Announcement";
import type { DetailsView } from "./detailsView";
import { Entry } from "./Entry";
import styles from "./GroupDetails.module.css";
import { GroupHero } from "./GroupHero";
import { LeaveDialogs, type Leaving } from "./LeaveDialogs";
import { MemberList } from "./MemberList";
import { MemberRow } from "./MemberRow";
import { NicknameEntry } from "./NicknameEntry";
import { useMemberActs } from "./useMemberActs";

interface GroupDetailsProps {
  conversation: Conversation;
  onView: (view: DetailsView) => void;
}

export function GroupDetails({ conversation, onView }: GroupDetailsProps) {
  const { t } = useText();
  const { id } = conversation;
  const rights = rightsIn(conversation);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  return (
    <>
      <GroupHero conversation={conversation} />
      <AnnouncementCard conversation={conversation} />
      <div className={styles.entries}>
        <Views conversation={conversation} onView={onView} />
        <NicknameEntry conversation={conversation} />
      </div>
      <h3 className={styles.subtitle}>
        {t("group.members")}
        {rights.invite && (
          <IconButton
            label={t("group.add")}
            icon={UserPlus}
            size={20}
            onClick={() => setAdding(true)}
          />
        )}
      </h3>
      <Members conversation={conversation} />
      <div className={styles.end}>
        <Entry icon={LogOut} label={t("group.leave")} danger onClick={() => setLeaving("leave")} />
        {rights.dissolve && (
          <Entry
            icon={Trash2}
            label={t("group.dissolve")}
            danger
            onClick={() => setLeaving("dissolve")}
          />
        )}
      </div>
      {adding && <AddPeopleDialog conversationId={id} onClose={() => setAdding(false)} />}
      <LeaveDialogs conversation={conversation} leaving={leaving} onLeaving={setLeaving} />
    </>
  );
}

function Views({ conversation, onView }: GroupDetailsProps) {
  const { t } = useText();
  const rights = rightsIn(conversation);
  const requests = useApp((s) => pendingIn(s.joinRequests, conversation.id).length);
  return (
    <>
      {rights.joining && (conversation.joinPolicy === "approval" || requests > 0) && (
        <Entry icon={Users} label={t("group.requests")} onClick={() => onView("requests")}>
          <Badge count={requests} label={t("group.requestCount", { count: requests })} />
          <ChevronRight size={18} aria-hidden />
        </Entry>
      )}
      {rights.invite && (
        <Entry icon={Link2} label={t("group.invites")} onClick={() => onView("invites")}>
          <ChevronRight size={18} aria-hidden />
        </Entry>
      )}
      {rights.settings && (
        <Entry icon={Settings2} label={t("group.settings")} onClick={() => onView("settings")}>
          <ChevronRight size={18} aria-hidden />
        </Entry>
      )}
    </>
  );
}

function Members({ conversation }: { conversation: Conversation }) {
  const { store } = useClient();
  const { menu, open } = useFloatingMenu();
  const { actsFor, confirms } = useMemberActs(conversation);
  const press = useContextPress((target, at) => {
    const userId = target.closest<HTMLElement>("[data-member]")?.dataset.member ?? "";
    const member = memberOf(store.get().members, conversation.id, userId);
    const acts = member ? actsFor(member) : [];
    if (acts.length > 0) open(at, acts);
  });
  return (
    <div {...press}>
      <MemberList
        conversationId={conversation.id}
        renderRow={(member) => {
          const acts = actsFor(member);
          const onMenu = acts.length > 0 ? (place: Element) => open(place, acts) : undefined;
          return <MemberRow conversation={conversation} member={member} onMenu={onMenu} />;
        }}
      />
      {menu}
      {confirms}
    </div>
  );
}
