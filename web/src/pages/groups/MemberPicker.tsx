import { Check, X } from "lucide-react";
import { useMemo, useState, type KeyboardEvent } from "react";
import { useApp, useText } from "../../app/hooks";
import { nameOf, usePerson } from "../../app/people";
import { Avatar } from "../../ui/Avatar";
import { useSortedContacts } from "../contacts/PersonPicker";
import styles from "./MemberPicker.module.css";

interface MemberPickerProps {
  picked: readonly string[];
  onChange: (picked: readonly string[]) => void;
  /** Who is in already: shown, but not to be picked. */
  taken?: (userId: string) => boolean;
}

/** Several of the contacts: chips of who is picked, a search, the list. */
export function MemberPicker({ picked, onChange, taken }: MemberPickerProps) {
  const { t } = useText();
  const [query, setQuery] = useState("");
  const all = useSortedContacts();
  const found = useFound(all, query);
  const toggle = (id: string) => {
    onChange(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id]);
    setQuery("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = picked.at(-1);
    if (event.key === "Backspace" && query === "" && last) toggle(last);
  };
  return (
    <div className={styles.picker}>
      <div className={styles.box}>
        {picked.map((id) => (
          <Chip key={id} userId={id} onRemove={toggle} />
        ))}
        <input
          type="text"
          role="searchbox"
          aria-label={t("group.pickSearch")}
          placeholder={picked.length === 0 ? t("group.pickSearch") : ""}
          autoCapitalize="none"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul className={styles.list} aria-label={t("group.pick")}>
        {all.length === 0 && <li className={styles.note}>{t("group.pickNone")}</li>}
        {all.length > 0 && found.length === 0 && (
          <li className={styles.note}>{t("group.pickNobody", { query: query.trim() })}</li>
        )}
        {found.map((id) => (
          <li key={id}>
            <PickRow
              userId={id}
              checked={picked.includes(id)}
              taken={taken?.(id) ?? false}
              onPick={toggle}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useFound(ids: readonly string[], query: string): readonly string[] {
  const { t } = useText();
  const users = useApp((s) => s.users);
  const contacts = useApp((s) => s.contacts);
  return useMemo(() => {
    const wanted = query.trim().toLocaleLowerCase();
    if (!wanted) return ids;
    const words = (id: string) => [
      nameOf({ users, contacts }, t, id),
      users[id]?.displayName ?? "",
      users[id]?.username ?? "",
    ];
    return ids.filter((id) => words(id).some((word) => word.toLocaleLowerCase().includes(wanted)));
  }, [ids, query, users, contacts, t]);
}

function Chip({ userId, onRemove }: { userId: string; onRemove: (id: string) => void }) {
  const { t } = useText();
  const { name, avatarUrl } = usePerson(userId);
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={t("group.unpick", { name })}
      onClick={() => onRemove(userId)}
    >
      <Avatar id={userId} name={name} url={avatarUrl} size={24} />
      <span>{name}</span>
      <X size={14} aria-hidden />
    </button>
  );
}

interface PickRowProps {
  userId: string;
  checked: boolean;
  taken: boolean;
  onPick: (userId: string) => void;
}

function PickRow({ userId, checked, taken, onPick }: PickRowProps) {
  const { t } = useText();
  const { name, avatarUrl, user } = usePerson(userId);
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked || taken}
      aria-label={name}
      disabled={taken}
      className={styles.row}
      onClick={() => onPick(userId)}
    >
      <Avatar id={userId} name={name} url={avatarUrl} size={40} />
      <span className={styles.body}>
        <span className={styles.name}>{name}</span>
        <span className={styles.username}>
          {taken ? t("group.alreadyIn") : user && `@${user.username}`}
        </span>
      </span>
      <span className={styles.mark}>
        <Check size={14} strokeWidth={3} aria-hidden />
      </span>
    </button>
  );
}
