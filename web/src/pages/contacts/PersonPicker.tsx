import { useMemo } from "react";
import { useApp, useText } from "../../app/hooks";
import { nameOf } from "../../app/people";
import styles from "./PersonPicker.module.css";
import { PersonRow } from "./PersonRow";

interface PersonPickerProps {
  title: string;
  onPick: (userId: string) => void;
}

/** One of the contacts. */
export function PersonPicker({ title, onPick }: PersonPickerProps) {
  const { t } = useText();
  const ids = useSortedContacts();
  return (
    <section className={styles.picker} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {ids.length === 0 && <p className={styles.none}>{t("chats.noContacts")}</p>}
      <ul className={styles.list}>
        {ids.map((id) => (
          <li key={id}>
            <PersonRow userId={id} onPick={onPick} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function useSortedContacts(): string[] {
  const { t, locale } = useText();
  const contacts = useApp((s) => s.contacts);
  const users = useApp((s) => s.users);
  return useMemo(() => {
    const collator = new Intl.Collator(locale);
    const name = (id: string) => nameOf({ users, contacts }, t, id);
    return Object.keys(contacts.byUserId)
      .filter((id) => !contacts.blocked.includes(id))
      .toSorted((a, b) => collator.compare(name(a), name(b)));
  }, [contacts, users, locale, t]);
}
