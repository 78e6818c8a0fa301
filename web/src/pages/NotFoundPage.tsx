import { Compass } from "lucide-react";
import { useNavigate } from "react-router";
import { useText } from "../app/hooks";
import { ChatList } from "./chats/ChatList";
import { Panes } from "../shell/Panes";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";

export function NotFound() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <EmptyState icon={Compass} title={t("notFound.title")} text={t("notFound.text")}>
      <Button look="plain" onClick={() => navigate("/chats")}>
        {t("notFound.home")}
      </Button>
    </EmptyState>
  );
}

export function NotFoundPage() {
  return <Panes list={<ChatList />} main={<NotFound />} open />;
}
