import { X } from "lucide-react";
import { useText } from "../../app/hooks";
import type { Message } from "../../model/types";
import { IconButton } from "../../ui/Button";
import panel from "../conversation/DetailsPanel.module.css";
import styles from "./SearchPanel.module.css";
import { SearchView } from "./SearchView";

interface SearchPanelProps {
  conversationId: string;
  onMessage: (message: Message) => void;
  onClose: () => void;
}

/** Beside a conversation: what was said in it. */
export function SearchPanel({ conversationId, onMessage, onClose }: SearchPanelProps) {
  const { t } = useText();
  return (
    <aside className={panel.panel} aria-label={t("search.here")}>
      <header className={panel.head}>
        <h2 className={panel.title}>{t("search.title")}</h2>
        <IconButton label={t("action.close")} icon={X} onClick={onClose} />
      </header>
      <div className={styles.inside}>
        <SearchView conversationId={conversationId} onMessage={onMessage} />
      </div>
    </aside>
  );
}
