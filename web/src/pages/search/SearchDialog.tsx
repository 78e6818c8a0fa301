import { useNavigate } from "react-router";
import { useText } from "../../app/hooks";
import { Dialog } from "../../ui/Dialog";
import styles from "./Search.module.css";
import { SearchView } from "./SearchView";

/** Over all: a conversation to go to, or a message in any of them. */
export function SearchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const go = (path: string) => {
    onClose();
    void navigate(path);
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("search.title")}>
      <div className={styles.dialog}>
        <SearchView
          conversationId=""
          onConversation={(id) => go(`/chats/${id}`)}
          onMessage={({ conversationId, seq }) => go(`/chats/${conversationId}?at=${seq}`)}
        />
      </div>
    </Dialog>
  );
}
