import { DoorOpen } from "lucide-react";
import { useNavigate } from "react-router";
import { useText } from "../../app/hooks";
import type { Gone } from "../../state/conversations";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { MainHead } from "../MainHead";

/** In place of a conversation that one is no longer in: what happened. */
export function GonePane({ gone: { title, reason } }: { gone: Gone }) {
  const { t } = useText();
  const navigate = useNavigate();
  const toChats = () => void navigate("/chats");
  return (
    <>
      <MainHead title={title} onBack={toChats} />
      <EmptyState icon={DoorOpen} title={t(`gone.${reason}`)} text={t(`gone.${reason}Text`)}>
        <Button look="plain" onClick={toChats}>
          {t("join.toChats")}
        </Button>
      </EmptyState>
    </>
  );
}
