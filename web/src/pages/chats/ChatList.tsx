import { MessageCircleDashed, Search, SquarePen } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { useClient, useText } from "../../app/hooks";
import { PaneHead, PaneScroll } from "../../shell/Panes";
import { Button, IconButton } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { useContextPress, useFloatingMenu } from "../../ui/Menu";
import { SkeletonRows } from "../../ui/Skeleton";
import { SearchDialog } from "../search/SearchDialog";
import { NewGroupDialog } from "../groups/NewGroupDialog";
import { QrDialog } from "../contacts/QrDialog";
import styles from "./ChatList.module.css";
import { ConversationRow } from "./ConversationRow";
import { NewChatDialog } from "./NewChatDialog";
import { useChatList } from "./useChatList";
import { useConversationActs } from "./useConversationActs";

export function ChatList() {
  const { t } = useText();
  const { loaded, conversations, hold } = useChatList();
  const [dialog, setDialog] = useState<"new" | "group" | "qr" | "search" | null>(null);
  const { store } = useClient();
  const { menu, open } = useFloatingMenu();
  const actsFor = useConversationActs();
  const press = useContextPress((target, at) => {
    const id = target.closest<HTMLElement>("[data-conversation]")?.dataset.conversation;
    const conversation = id ? store.get().conversations.byId[id] : undefined;
    if (conversation) open(at, actsFor(conversation));
  });
  const close = () => setDialog(null);
  return (
    <>
      <PaneHead title={t("chats.title")}>
        <IconButton
          label={t("search.everywhere")}
          icon={Search}
          onClick={() => setDialog("search")}
        />
        <IconButton label={t("chats.new")} icon={SquarePen} onClick={() => setDialog("new")} />
      </PaneHead>
      <PaneScroll>
        {!loaded && <SkeletonRows />}
        {loaded && conversations.length === 0 && <NoChats onQr={() => setDialog("qr")} />}
        <ul
          aria-label={t("chats.list")}
          onPointerEnter={(event) => hold(event.pointerType === "mouse")}
          onPointerLeave={() => hold(false)}
          onKeyDown={moveFocus}
          {...press}
        >
          {conversations.map((conversation) => (
            <li key={conversation.id} className={styles.item}>
              <ConversationRow conversation={conversation} />
            </li>
          ))}
        </ul>
      </PaneScroll>
      {menu}
      <NewChatDialog open={dialog === "new"} onClose={close} onGroup={() => setDialog("group")} />
      {dialog === "group" && <NewGroupDialog onClose={close} />}
      <QrDialog open={dialog === "qr"} onClose={close} />
      <SearchDialog open={dialog === "search"} onClose={close} />
    </>
  );
}

function NoChats({ onQr }: { onQr: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={MessageCircleDashed}
      title={t("chats.emptyTitle")}
      text={t("chats.emptyText")}
    >
      <Button onClick={() => navigate("/contacts")}>{t("chats.findPeople")}</Button>
      <Button look="plain" onClick={onQr}>
        {t("chats.myQr")}
      </Button>
    </EmptyState>
  );
}

/** Arrow keys walk the rows. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("a")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[at + step]?.focus();
  event.preventDefault();
}
