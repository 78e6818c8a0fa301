import { Search } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { useText } from "../../app/hooks";
import type { Member } from "../../model/types";
import { Button } from "../../ui/Button";
import { SkeletonRows } from "../../ui/Skeleton";
import styles from "./MemberList.module.css";
import { useMemberList } from "./useMemberList";
import { useWindow } from "./useWindow";

const rowHeight = 60;
const nearEnd = 20;

interface MemberListProps {
  conversationId: string;
  /** Who is left out. */
  without?: string;
  renderRow: (member: Member) => ReactNode;
}

/** Thousands of members: only the rows in sight are drawn, only the pages in sight are read. */
export function MemberList({ conversationId, without, renderRow }: MemberListProps) {
  const { t } = useText();
  const view = useMemberList(conversationId, without);
  const { members, hasMore, more, phase, query } = view;
  const { list, from, to, style } = useWindow(members.length, rowHeight);
  useEffect(() => {
    if (phase === "ready" && hasMore && to > members.length - nearEnd) more();
  }, [phase, hasMore, to, members.length, more]);
  return (
    <>
      <div className={styles.search}>
        <Search size={18} aria-hidden />
        <input
          type="text"
          role="searchbox"
          aria-label={t("group.memberSearch")}
          placeholder={t("group.memberSearch")}
          autoCapitalize="none"
          spellCheck={false}
          value={query}
          onChange={(event) => view.setQuery(event.target.value)}
        />
      </div>
      <ul ref={list} className={styles.list} style={style} aria-label={t("group.members")}>
        {members.slice(from, to).map((member, i) => (
          <li
            key={member.userId}
            className={styles.item}
            aria-posinset={from + i + 1}
            aria-setsize={hasMore ? -1 : members.length}
          >
            {renderRow(member)}
          </li>
        ))}
      </ul>
      {(phase === "loading" || (phase === "ready" && hasMore)) && <SkeletonRows count={2} />}
      {phase === "ready" && members.length === 0 && query.trim() && (
        <p className={styles.note} role="status">
          {t("group.memberNobody", { query: query.trim() })}
        </p>
      )}
      {phase === "failed" && (
        <div className={styles.note} role="alert">
          <p>{t("group.membersFailed")}</p>
          <Button small look="plain" onClick={view.retry}>
            {t("action.retry")}
          </Button>
        </div>
      )}
    </>
  );
}
