import { useState } from "react";
import { Outlet } from "react-router";
import { SearchDialog } from "../pages/search/SearchDialog";
import { KeysDialog } from "./KeysDialog";
import { LinkLine } from "./LinkLine";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";
import { useText } from "../app/hooks";
import { useJoinNews } from "../pages/groups/useJoinNews";
import { useShortcuts, type ShellDialog } from "./useShortcuts";

export function Shell() {
  const { t } = useText();
  const [dialog, setDialog] = useState<ShellDialog | null>(null);
  const close = () => setDialog(null);
  useShortcuts(setDialog);
  useJoinNews();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t("nav.skip")}
      </a>
      <Rail />
      <Outlet />
      <LinkLine />
      <SearchDialog open={dialog === "search"} onClose={close} />
      <KeysDialog open={dialog === "keys"} onClose={close} />
    </div>
  );
}
