import type { ReactNode } from "react";
import { classes } from "../ui/classes";
import { ListEdge } from "./ListEdge";
import styles from "./Panes.module.css";
import { BottomTabs } from "./Rail";

interface PanesProps {
  list: ReactNode;
  main: ReactNode;
  /** Whether the main pane holds something: then it is the one pane of a narrow screen. */
  open: boolean;
}

export function Panes({ list, main, open }: PanesProps) {
  return (
    <div className={classes(styles.panes, open && styles.open)}>
      <div className={styles.list}>
        {list}
        <BottomTabs />
      </div>
      <ListEdge />
      <main id="main" className={styles.main} tabIndex={-1}>
        {main}
      </main>
    </div>
  );
}

interface PaneHeadProps {
  title: string;
  children?: ReactNode;
}

export function PaneHead({ title, children }: PaneHeadProps) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </header>
  );
}

export function PaneScroll({ children }: { children: ReactNode }) {
  return <div className={styles.scroll}>{children}</div>;
}
