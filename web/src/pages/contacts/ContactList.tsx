import { QrCode, Search, UserRoundSearch, X } from "lucide-react";
import { useMemo, useState } from "react";
import { failureText, useApp, useSelfId, useText } from "../../app/hooks";
import { PaneHead, PaneScroll } from "../../shell/Panes";
import { openRequests } from "../../state/contacts";
import { Button, IconButton } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { SkeletonRows } from "../../ui/Skeleton";
import styles from "./ContactList.module.css";
import { useSortedContacts } from "./PersonPicker";
import { PersonRow } from "./PersonRow";
import { QrDialog } from "./QrDialog";
import { IncomingRow, OutgoingRow } from "./RequestRow";
import { useUserSearch, type UserSearch } from "./useUserSearch";

export function ContactList() {
  const { t } = useText();
  const [qr, setQr] = useState(false);
  const search = useUserSearch();
  return (
    <>
      <PaneHead title={t("nav.contacts")}>
        <IconButton label={t("qr.title")} icon={QrCode} onClick={() => setQr(true)} />
      </PaneHead>
      <div className={styles.search}>
        <Search size={18} aria-hidden />
        <input
          type="text"
          role="searchbox"
          aria-label={t("contacts.find")}
          placeholder={t("contacts.findHint")}
          autoCapitalize="none"
          spellCheck={false}
          value={search.query}
          onChange={(event) => search.setQuery(event.target.value)}
        />
        {search.query && (
          <IconButton
            label={t("action.clear")}
            icon={X}
            size={16}
            onClick={() => search.setQuery("")}
          />
        )}
      </div>
      <PaneScroll>
        {search.query.trim() ? <Found search={search} /> : <Mine onQr={() => setQr(true)} />}
      </PaneScroll>
      <QrDialog open={qr} onClose={() => setQr(false)} />
    </>
  );
}

function Found({ search }: { search: UserSearch }) {
  const { t } = useText();
  const { found, failure, searching, query } = search;
  if (failure) return <p className={styles.note}>{failureText(t, failure)}</p>;
  if (!found || (searching && found.length === 0)) return <SkeletonRows count={4} />;
  if (found.length === 0) {
    return (
      <p className={styles.note} role="status">
        {t("contacts.nobody", { query: query.trim() })}
      </p>
    );
  }
  return <People title={t("contacts.found")} ids={found} named />;
}

function Mine({ onQr }: { onQr: () => void }) {
  const { t } = useText();
  const selfId = useSelfId();
  const contacts = useApp((s) => s.contacts);
  const ids = useSortedContacts();
  const { incoming, outgoing } = useMemo(() => openRequests(contacts, selfId), [contacts, selfId]);
  if (!contacts.loaded) return <SkeletonRows count={6} />;
  const empty = ids.length + incoming.length + outgoing.length === 0;
  if (empty) {
    return (
      <EmptyState
        icon={UserRoundSearch}
        title={t("contacts.emptyTitle")}
        text={t("contacts.emptyText")}
      >
        <Button look="plain" onClick={onQr}>
          {t("chats.myQr")}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      {incoming.length > 0 && (
        <section className={styles.section} aria-label={t("contacts.incoming")}>
          <h2 className={styles.title}>{t("contacts.incoming")}</h2>
          {incoming.map((request) => (
            <IncomingRow key={request.id} request={request} />
          ))}
        </section>
      )}
      {outgoing.length > 0 && (
        <section className={styles.section} aria-label={t("contacts.outgoing")}>
          <h2 className={styles.title}>{t("contacts.outgoing")}</h2>
          {outgoing.map((request) => (
            <OutgoingRow key={request.id} request={request} />
          ))}
        </section>
      )}
      {ids.length > 0 && <People title={t("contacts.mine")} ids={ids} />}
    </>
  );
}

interface PeopleProps {
  title: string;
  ids: readonly string[];
  /** With the user name instead of the presence: for people one does not know yet. */
  named?: boolean;
}

function People({ title, ids, named }: PeopleProps) {
  const users = useApp((s) => s.users);
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {ids.map((id) => {
          const username = users[id]?.username;
          return (
            <li key={id}>
              <PersonRow
                userId={id}
                to={`/contacts/${id}`}
                {...(named && username ? { note: `@${username}` } : {})}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
