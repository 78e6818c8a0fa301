import { Star, StarOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { failureText, useAct, useApp, useClient, useText } from "../../app/hooks";
import type { Message } from "../../model/types";
import { isStarred } from "../../state/stars";
import { IconButton } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { SkeletonRows } from "../../ui/Skeleton";
import { asFailure, type Failure } from "../../wire/failure";
import { MessageRow } from "../search/MessageRow";
import { Card } from "./Card";

/** Messages kept with a star, the newest star first, from all conversations. */
export function StarredSettings() {
  const { t } = useText();
  const navigate = useNavigate();
  const { marks } = useClient();
  const run = useAct();
  const stars = useApp((s) => s.stars);
  const [loaded, setLoaded] = useState<readonly Message[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    marks.loadStars().then(setLoaded, (cause: unknown) => setFailure(asFailure(cause)));
  }, [marks]);
  if (failure) return <p role="alert">{failureText(t, failure)}</p>;
  if (!loaded) return <SkeletonRows count={5} />;
  const shown = loaded.filter(
    (message) => isStarred(stars, message) && message.body.kind !== "expired",
  );
  if (shown.length === 0) {
    return <EmptyState icon={Star} title={t("stars.emptyTitle")} text={t("stars.emptyText")} />;
  }
  return (
    <Card>
      {shown.map((message) => (
        <MessageRow
          key={`${message.conversationId}/${message.seq}`}
          message={message}
          placed
          onOpen={({ conversationId, seq }) => navigate(`/chats/${conversationId}?at=${seq}`)}
        >
          <IconButton
            label={t("message.unstar")}
            icon={StarOff}
            size={18}
            onClick={() => void run(marks.star(message))}
          />
        </MessageRow>
      ))}
    </Card>
  );
}
