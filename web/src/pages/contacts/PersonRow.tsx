import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { usePerson } from "../../app/people";
import { Avatar } from "../../ui/Avatar";
import { usePresenceText } from "./usePresenceText";
import styles from "./PersonRow.module.css";

interface PersonRowProps {
  userId: string;
  /** What this person goes by here, where that is not the usual name. */
  name?: string;
  note?: string;
  to?: string;
  onPick?: (userId: string) => void;
  children?: ReactNode;
}

/** Somebody in a list: a link, a button, or plain with acts beside it. */
export function PersonRow({ userId, name, note, to, onPick, children }: PersonRowProps) {
  const person = usePerson(userId);
  const seen = usePresenceText(person);
  const inner = (
    <>
      <Avatar
        id={userId}
        name={person.name}
        url={person.avatarUrl}
        presence={person.presence}
        look={person.look}
        size={44}
      />
      <span className={styles.body}>
        <span className={styles.name}>{name ?? person.name}</span>
        <span className={styles.note}>{note ?? seen}</span>
      </span>
      {children}
    </>
  );
  if (to) {
    return (
      <NavLink to={to} className={styles.row ?? ""}>
        {inner}
      </NavLink>
    );
  }
  if (onPick) {
    return (
      <button type="button" className={styles.row} onClick={() => onPick(userId)}>
        {inner}
      </button>
    );
  }
  return <div className={styles.row}>{inner}</div>;
}
