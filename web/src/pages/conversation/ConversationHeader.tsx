import { ArrowLeft, EllipsisVertical, PanelRight, Search } from "lucide-react";
import { useNavigate } from "react-router";
import { useApp, useNow, useText } from "../../app/hooks";
import { nameOf, useConversationFace } from "../../app/people";
import type { Conversation } from "../../model/types";
import { Avatar } from "../../ui/Avatar";
import { IconButton } from "../../ui/Button";
import { Menu } from "../../ui/Menu";
import { useConversationActs } from "../chats/useConversationActs";
import { usePresenceText } from "../contacts/usePresenceText";
import { ThreadsButton } from "../threads/ThreadsButton";
import { LifeSign } from "./LifeSign";
import styles from "./ConversationHeader.module.css";

interface ConversationHeaderProps {
  conversation: Conversation;
  detailsOpen: boolean;
  onDetails: () => void;
  onSearch: () => void;
  threadsOpen: boolean;
  onThreads: () => void;
}

export function ConversationHeader(props: ConversationHeaderProps) {
  const { conversation, detailsOpen, onDetails, onSearch, threadsOpen, onThreads } = props;
  const { t } = useText();
  const navigate = useNavigate();
  const face = useConversationFace(conversation);
  const subtitle = useSubtitle(conversation);
  const acts = useConversationActs()(conversation);
  const back = () => (history.state?.idx > 0 ? navigate(-1) : navigate("/chats"));
  return (
    <header className={styles.header}>
      <IconButton
        className={styles.back}
        label={t("action.back")}
        icon={ArrowLeft}
        onClick={back}
      />
      <button type="button" className={styles.who} onClick={onDetails} aria-expanded={detailsOpen}>
        <Avatar
          id={face.id}
          name={face.name}
          url={face.avatarUrl}
          presence={face.presence}
          look={face.look}
          size={42}
        />
        <span className={styles.names}>
          <span className={styles.name}>{face.name}</span>
          <span className={styles.subtitle} data-typing={subtitle.typing || undefined}>
            <LifeSign seconds={conversation.messageLifeSeconds} />
            {subtitle.text}
          </span>
        </span>
      </button>
      {conversation.type === "group" && (
        <ThreadsButton conversationId={conversation.id} pressed={threadsOpen} onClick={onThreads} />
      )}
      <IconButton label={t("search.here")} icon={Search} onClick={onSearch} />
      <IconButton
        className={styles.details}
        label={t("details.open")}
        icon={PanelRight}
        aria-pressed={detailsOpen}
        onClick={onDetails}
      />
      <Menu trigger={<IconButton label={t("action.more")} icon={EllipsisVertical} />} acts={acts} />
    </header>
  );
}

function useSubtitle(conversation: Conversation): { text: string; typing: boolean } {
  const { t } = useText();
  useNow();
  const face = useConversationFace(conversation);
  const seen = usePresenceText(face);
  const typing = useApp((s) => s.typing[conversation.id]);
  const typists = Object.keys(typing ?? {});
  const firstTypist = typists[0] ?? "";
  const typistName = useApp((s) => (firstTypist ? nameOf(s, t, firstTypist) : ""));
  const group = conversation.type === "group";
  if (typists.length > 0) {
    if (!group) return { text: t("chats.typing"), typing: true };
    const text =
      typists.length === 1
        ? t("chats.typingOne", { name: typistName })
        : t("chats.typingMany", { count: typists.length });
    return { text, typing: true };
  }
  if (group)
    return { text: t("details.members", { count: conversation.memberCount }), typing: false };
  return { text: face.look === "saved" ? t("chats.savedHint") : seen, typing: false };
}
