import { useEffect, useRef } from "react";
import { useApp, useSay } from "../../app/hooks";

/** Says so when an admin has answered a request of one's own, wherever one is. */
export function useJoinNews(): void {
  const answered = useApp((s) => s.joinRequests.answered);
  const said = useRef(answered);
  const say = useSay();
  useEffect(() => {
    for (const [id, { accepted }] of Object.entries(answered)) {
      if (id in said.current) continue;
      say(accepted ? "join.wasAccepted" : "join.wasRejected");
    }
    said.current = answered;
  }, [answered, say]);
}
