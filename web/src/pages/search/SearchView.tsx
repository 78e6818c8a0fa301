import { SlidersHorizontal } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { failureText, useText } from "../../app/hooks";
import type { Message } from "../../model/types";
import { Button, IconButton } from "../../ui/Button";
import { SkeletonRows } from "../../ui/Skeleton";
import type { Search } from "../../wire/api";
import { ConversationChoice } from "../chats/ConversationChoice";
import { useFoundConversations } from "../chats/useFoundConversations";
import { MessageRow } from "./MessageRow";
import styles from "./Search.module.css";
import { SearchFilters } from "./SearchFilters";
import { useMessageSearch } from "./useMessageSearch";

interface SearchViewProps {
  /** Where to look; everywhere when empty, and then for conversations, too. */
  conversationId: string;
  onMessage: (message: Message) => void;
  onConversation?: (id: string) => void;
}

const fewConversations = 8;
const nothing = { query: "", senderId: "", type: "", from: null, to: null };

export function SearchView({ conversationId, onMessage, onConversation }: SearchViewProps) {
  const { t } = useText();
  const [search, setSearch] = useState<Search>({ ...nothing, conversationId });
  const [filtering, setFiltering] = useState(false);
  const label = t(conversationId ? "search.here" : "search.everywhere");
  return (
    <div className={styles.view} role="search" onKeyDown={walk}>
      <div className={styles.bar}>
        <input
          type="search"
          className={styles.input}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened in order to be typed into
          autoFocus
          value={search.query}
          placeholder={label}
          aria-label={label}
          onChange={(event) => setSearch({ ...search, query: event.target.value })}
        />
        <IconButton
          label={t("search.filters")}
          icon={SlidersHorizontal}
          aria-expanded={filtering}
          onClick={() => setFiltering(!filtering)}
        />
      </div>
      {filtering && (
        <SearchFilters search={search} onChange={(change) => setSearch({ ...search, ...change })} />
      )}
      <div className={styles.results}>
        {onConversation && <Conversations query={search.query} onPick={onConversation} />}
        <Messages search={search} onOpen={onMessage} />
      </div>
    </div>
  );
}

function Conversations({ query, onPick }: { query: string; onPick: (id: string) => void }) {
  const { t } = useText();
  const found = useFoundConversations(query).slice(0, fewConversations);
  if (found.length === 0) return null;
  return (
    <section aria-label={t("search.conversations")}>
      <h3 className={styles.title}>{t("search.conversations")}</h3>
      {found.map((conversation) => (
        <ConversationChoice key={conversation.id} conversation={conversation} onPick={onPick} />
      ))}
    </section>
  );
}

function Messages({ search, onOpen }: { search: Search; onOpen: (message: Message) => void }) {
  const { t } = useText();
  const { phase, failure, found, nextCursor, more } = useMessageSearch(search);
  const everywhere = search.conversationId === "";
  if (failure) {
    return (
      <p className={styles.note} role="alert">
        {failureText(t, failure)}
      </p>
    );
  }
  if (phase === "idle") {
    return everywhere ? null : <p className={styles.note}>{t("search.hint")}</p>;
  }
  return (
    <section aria-label={t("search.messages")} aria-busy={phase === "searching"}>
      {everywhere && <h3 className={styles.title}>{t("search.messages")}</h3>}
      {phase === "searching" && found.length === 0 && <SkeletonRows count={3} />}
      {phase === "done" && found.length === 0 && <p className={styles.note}>{t("search.none")}</p>}
      {found.map(({ message, highlights }) => (
        <MessageRow
          key={`${message.conversationId}/${message.seq}`}
          message={message}
          highlights={highlights}
          placed={everywhere}
          onOpen={onOpen}
        />
      ))}
      {nextCursor !== null && (
        <Button look="quiet" wide onClick={more}>
          {t("search.more")}
        </Button>
      )}
    </section>
  );
}

/** Arrow keys walk from the words to what was found, and back. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const on = event.target as HTMLElement;
  if (step === 0 || !on.matches("input[type=search], [data-pick]")) return;
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>("input[type=search], [data-pick]"),
  ];
  stops[stops.indexOf(on) + step]?.focus();
  event.preventDefault();
}
