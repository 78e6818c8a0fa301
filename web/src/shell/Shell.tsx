import { Outlet } from "react-router";
import { LinkLine } from "./LinkLine";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";
import { useText } from "../app/hooks";

export function Shell() {
  const { t } = useText();
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
