import { NavLink } from "react-router";
import { useApp, useText } from "../app/hooks";
import { useCounts } from "../app/vm";
import { Avatar } from "../ui/Avatar";
import { Badge } from "../ui/Badge";
import styles from "./Nav.module.css";
import { sections } from "./sections";

/** From 1024 px on: the narrow bar at the left edge. */
export function Rail() {
  const { t } = useText();
  return (
    <nav className={styles.rail} aria-label={t("nav.label")}>
      <NavItems />
      <Self />
    </nav>
  );
}

/** Below 1024 px: tabs under the list. */
export function BottomTabs() {
  const { t } = useText();
  return (
    <nav className={styles.tabs} aria-label={t("nav.label")}>
      <NavItems />
    </nav>
  );
}

function NavItems() {
  const { t } = useText();
  const counts = useCounts();
  return sections.map(({ path, label, icon: Icon, counts: which }) => {
    const count = which ? counts[which.of] : 0;
    return (
      <NavLink key={path} to={path} className={styles.item ?? ""} title={t(label)}>
        <Icon size={24} strokeWidth={1.8} aria-hidden />
        <span className={styles.label}>{t(label)}</span>
        <span className={styles.count}>
          {which && <Badge max={99} count={count} label={t(which.label, { count })} />}
        </span>
      </NavLink>
    );
  });
}

function Self() {
  const account = useApp((s) => s.session.account);
  const ready = useApp((s) => s.connection.link === "ready");
  if (!account) return null;
  return (
    <NavLink to="/settings/profile" className={styles.self ?? ""} title={account.displayName}>
      <Avatar
        id={account.id}
        name={account.displayName}
        url={account.avatarUrl}
        size={40}
        presence={ready ? "online" : "offline"}
      />
      <span className="visually-hidden">{account.displayName}</span>
    </NavLink>
  );
}
