import type { ReactNode, SubmitEvent } from "react";
import styles from "./Card.module.css";

export function Card({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles.card}>
      {title && <h3 className={styles.title}>{title}</h3>}
      {children}
    </section>
  );
}

export function FormCard({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles.card} onSubmit={submit}>
      {children}
    </form>
  );
}

export function CardActs({ children }: { children: ReactNode }) {
  return <div className={styles.acts}>{children}</div>;
}

export function CardNote({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
