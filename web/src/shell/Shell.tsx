import { Outlet } from "react-router";
import { LinkLine } from "./LinkLine";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";
import { useText } from "../app/hooks";
import { useJoinNews } from "../pages/groups/useJoinNews";

export function Shell() {
  const { t } = useText();
  useJoinNews();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t("nav.skip")}
      </a>
      <Rail />
      <Outlet />
      <LinkLine />
    </div>
  );
}
