import { useApp, useSelfId, useText } from "../../app/hooks";
import { nameOf } from "../../app/people";
import { rosterOf } from "../../state/members";
import type { Search } from "../../wire/api";
import type { Key } from "../../i18n/catalogue";
import { useSortedContacts } from "../contacts/PersonPicker";
import styles from "./Search.module.css";

interface SearchFiltersProps {
  search: Search;
  onChange: (change: Partial<Search>) => void;
}

const types: readonly (readonly [type: string, label: Key])[] = [
  ["", "search.anyType"],
  ["text", "search.type.text"],
  ["image", "kind.image"],
  ["video", "kind.video"],
  ["audio", "kind.audio"],
  ["file", "kind.file"],
  ["location", "kind.location"],
  ["contact", "kind.contact"],
  ["poll", "kind.poll"],
];

/** Who wrote, what kind it is, and when. */
export function SearchFilters({ search, onChange }: SearchFiltersProps) {
  const { t } = useText();
  return (
    <div className={styles.filters} role="group" aria-label={t("search.filters")}>
      <label className={styles.filter}>
        <span>{t("search.sender")}</span>
        <Senders search={search} onChange={onChange} />
      </label>
      <label className={styles.filter}>
        <span>{t("search.type")}</span>
        <select value={search.type} onChange={(event) => onChange({ type: event.target.value })}>
          {types.map(([type, label]) => (
            <option key={type} value={type}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.filter}>
        <span>{t("search.since")}</span>
        <input
          type="date"
          onChange={(event) => onChange({ from: dayStart(event.target.value, 0) })}
        />
      </label>
      <label className={styles.filter}>
        <span>{t("search.until")}</span>
        <input
          type="date"
          onChange={(event) => onChange({ to: dayStart(event.target.value, 1) })}
        />
      </label>
    </div>
  );
}

function Senders({ search, onChange }: SearchFiltersProps) {
  const { t } = useText();
  const selfId = useSelfId();
  const contacts = useSortedContacts();
  const conversation = useApp((s) => s.conversations.byId[search.conversationId]);
  const { listed } = useApp((s) => rosterOf(s.members, search.conversationId));
  const state = useApp((s) => s.users);
  const aliases = useApp((s) => s.contacts);
  const peerId = conversation?.peer?.userId;
  const people = peerId ? [peerId] : conversation ? listed : contacts;
  const ids = [...new Set([selfId, ...people])];
  return (
    <select
      value={search.senderId}
      onChange={(event) => onChange({ senderId: event.target.value })}
    >
      <option value="">{t("search.anyone")}</option>
      {ids.map((id) => (
        <option key={id} value={id}>
          {id === selfId ? t("search.you") : nameOf({ users: state, contacts: aliases }, t, id)}
        </option>
      ))}
    </select>
  );
}

/** The beginning of a day here, or of one some days later. */
function dayStart(day: string, daysLater: number): number | null {
  const [year, month, date] = day.split("-").map(Number);
  if (!year || !month || !date) return null;
  return new Date(year, month - 1, date + daysLater).getTime();
}
