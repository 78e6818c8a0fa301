import { MessageCircleMore } from "lucide-react";
import type { ReactNode, SubmitEvent } from "react";
import { useApp, useClient, useText } from "../../app/hooks";
import styles from "./AuthFrame.module.css";

interface AuthFrameProps {
  title: string;
  text: string;
  error?: string | null;
  children: ReactNode;
  foot?: ReactNode;
  onSubmit: () => void;
}

/** The frame of the pages before a session: one card, a language choice, nothing else. */
export function AuthFrame({ title, text, error, children, foot, onSubmit }: AuthFrameProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={submit} noValidate>
        <span className={styles.logo}>
          <MessageCircleMore size={34} strokeWidth={1.8} aria-hidden />
        </span>
        <div className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.text}>{text}</p>
        </div>
        {error && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
        {children}
        {foot && <p className={styles.foot}>{foot}</p>}
      </form>
      <Languages />
    </main>
  );
}

const languages = [
  ["en", "English"],
  ["zh-Hant", "繁體中文"],
] as const;

function Languages() {
  const { store } = useClient();
  const { t } = useText();
  const locale = useApp((s) => s.preferences.locale);
  return (
    <div className={styles.languages} role="group" aria-label={t("settings.language")}>
      {languages.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={locale === code}
          onClick={() => store.dispatch({ type: "preferences/changed", change: { locale: code } })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
