import { MessagesSquare } from "lucide-react";
import { useParams } from "react-router";
import { useText } from "../../app/hooks";
import { Panes } from "../../shell/Panes";
import { EmptyState } from "../../ui/EmptyState";
import { ConversationPane } from "../conversation/ConversationPane";
import { ChatList } from "./ChatList";

export function ChatsPage() {
  const { t } = useText();
  const { conversationId } = useParams();
  const main = conversationId ? (
    <ConversationPane key={conversationId} conversationId={conversationId} />
  ) : (
    <EmptyState icon={MessagesSquare} title={t("chats.pickTitle")} text={t("chats.pickText")} />
  );
  return <Panes list={<ChatList />} main={main} open={!!conversationId} />;
}
