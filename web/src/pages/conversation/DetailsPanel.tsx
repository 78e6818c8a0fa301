import { X } from "lucide-react";
import { useApp, useSelfId, useText } from "../../app/hooks";
import { useConversationFace } from "../../app/people";
import type { Conversation, Member } from "../../model/types";
import { Avatar } from "../../ui/Avatar";
import { IconButton } from "../../ui/Button";
import { PersonRow } from "../contacts/PersonRow";
import { Profile } from "../contacts/Profile";
import styles from "./DetailsPanel.module.css";

interface DetailsPanelProps {
  conversation: Conversation;
  onClose: () => void;
}

export function DetailsPanel({ conversation, onClose }: DetailsPanelProps) {
  const { t } = useText();
  const peerId = conversation.type === "direct" ? conversation.peer?.userId : undefined;
  return (
    <aside className={styles.panel} aria-label={t("details.title")}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t("details.title")}</h2>
        <IconButton label={t("action.close")} icon={X} onClick={onClose} />
      </header>
      <div className={styles.scroll}>
        {peerId ? <Profile userId={peerId} inside /> : <GroupDetails conversation={conversation} />}
      </div>
    </aside>
  );
}

function GroupDetails({ conversation }: { conversation: Conversation }) {
  const { t } = useText();
  const face = useConversationFace(conversation);
  const members = useApp((s) => s.conversations.members[conversation.id]);
  return (
    <>
      <div className={styles.group}>
        <Avatar id={face.id} name={face.name} url={face.avatarUrl} size={96} />
        <h3 className={styles.name}>{face.name}</h3>
        {conversation.announcement && <p>{conversation.announcement}</p>}
      </div>
      <h3 className={styles.subtitle}>
        {t("details.members", { count: conversation.memberCount })}
      </h3>
      <ul className={styles.members}>
        {members?.map((member) => (
          <li key={member.userId}>
            <MemberRow member={member} />
          </li>
        ))}
      </ul>
    </>
  );
}

function MemberRow({ member }: { member: Member }) {
  const { t } = useText();
  const selfId = useSelfId();
  const to = member.userId === selfId ? "/settings/profile" : `/u/${member.userId}`;
  return (
    <PersonRow userId={member.userId} to={to}>
      {member.role !== "member" && (
        <span className={styles.role}>{t(`details.role.${member.role}`)}</span>
      )}
    </PersonRow>
  );
}
