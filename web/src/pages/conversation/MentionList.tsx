import { AtSign } from "lucide-react";
import { useText } from "../../app/hooks";
import { usePerson } from "../../app/people";
import { Avatar } from "../../ui/Avatar";
import styles from "./MentionList.module.css";
import type { MentionChoice, MentionPicker } from "./useMentions";

/** Above the words: whom the name being typed may mean. */
export function MentionList({ picker, id }: { picker: MentionPicker; id: string }) {
  const { t } = useText();
  const { choices, active, pick } = picker;
  if (choices.length === 0) return null;
  return (
    <div className={styles.list} role="listbox" id={id} aria-label={t("mention.list")}>
      {choices.map((choice, i) => (
        <button
          key={choice.userId}
          type="button"
          role="option"
          tabIndex={-1}
          id={`${id}-${i}`}
          aria-selected={i === active}
          className={styles.option}
          // The words keep the focus, and a screen keyboard stays.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => pick(choice)}
        >
          {choice.userId === "" ? <Everybody name={choice.name} /> : <Somebody choice={choice} />}
        </button>
      ))}
    </div>
  );
}

function Everybody({ name }: { name: string }) {
  return (
    <>
      <span className={styles.sign}>
        <AtSign size={18} aria-hidden />
      </span>
      <span className={styles.name}>{name}</span>
    </>
  );
}

function Somebody({ choice }: { choice: MentionChoice }) {
  const { name, user, avatarUrl, look } = usePerson(choice.userId);
  return (
    <>
      <Avatar id={choice.userId} name={name} url={avatarUrl} look={look} size={32} />
      <span className={styles.name}>{choice.name}</span>
      {user?.username && <span className={styles.note}>@{user.username}</span>}
    </>
  );
}
