import { Check, Megaphone, Pencil, X } from "lucide-react";
import { useState, type KeyboardEvent, type SubmitEvent } from "react";
import { useAct, useClient, useText } from "../../app/hooks";
import { useConversationFace } from "../../app/people";
import type { Conversation } from "../../model/types";
import { rightsIn } from "../../state/rights";
import { Avatar } from "../../ui/Avatar";
import { IconButton } from "../../ui/Button";
import styles from "./GroupDetails.module.css";
import { maxTitle } from "./NewGroupDialog";

/** Face and name of the group; admins change the name where it stands. */
export function GroupHero({ conversation }: { conversation: Conversation }) {
  const { t } = useText();
  const face = useConversationFace(conversation);
  const [renaming, setRenaming] = useState(false);
  const { memberCount, channel } = conversation;
  const count = t("details.members", { count: memberCount });
  return (
    <div className={styles.hero}>
      <Avatar id={face.id} name={face.name} url={face.avatarUrl} size={96} />
      {renaming ? (
        <Rename conversation={conversation} onDone={() => setRenaming(false)} />
      ) : (
        <div className={styles.title}>
          {channel && <Megaphone size={18} aria-label={t("group.isChannel")} />}
          <h3>{face.name}</h3>
          {rightsIn(conversation).settings && (
            <IconButton
              label={t("group.rename")}
              icon={Pencil}
              size={16}
              onClick={() => setRenaming(true)}
            />
          )}
        </div>
      )}
      <p className={styles.count}>{count}</p>
    </div>
  );
}

function Rename({ conversation, onDone }: { conversation: Conversation; onDone: () => void }) {
  const { t } = useText();
  const { groups } = useClient();
  const run = useAct();
  const [title, setTitle] = useState(conversation.title);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = title.trim();
    if (!wanted) return;
    if (wanted !== conversation.title) void run(groups.change(conversation.id, { title: wanted }));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onDone();
  };
  return (
    <form className={styles.rename} onSubmit={submit}>
      <input
        aria-label={t("group.name")}
        maxLength={maxTitle}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it stands where the pencil was pressed
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <IconButton
        type="submit"
        label={t("action.save")}
        icon={Check}
        size={18}
        disabled={!title.trim()}
      />
      <IconButton label={t("action.cancel")} icon={X} size={18} onClick={onDone} />
    </form>
  );
}
