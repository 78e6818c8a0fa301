import { useCallback, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { useAct, useApp, useClient } from "../../app/hooks";
import type { InvitePreview } from "../../model/types";
import type { Answered } from "../../state/joinRequests";
import { asFailure, type Failure } from "../../wire/failure";

export type JoinPhase =
  | { readonly at: "loading" }
  | { readonly at: "failed"; readonly failure: Failure }
  | { readonly at: "invalid" }
  | { readonly at: "preview"; readonly preview: InvitePreview }
  | { readonly at: "pending" }
  | { readonly at: "rejected" };

export interface JoinView {
  readonly phase: JoinPhase;
  readonly busy: boolean;
  /** Joins, asks to join, or opens the group one is in already. */
  readonly accept: (answer: string) => void;
  readonly retry: () => void;
}

/** An invite from its preview to the conversation, or to an admin's answer. */
export function useJoin(code: string): JoinView {
  const { groups } = useClient();
  const run = useAct();
  const navigate = useNavigate();
  const [phase, setPhase] = useState<JoinPhase>({ at: "loading" });
  const [busy, setBusy] = useState(false);
  const answered = useNewAnswer(phase.at === "pending");

  const load = useCallback(() => {
    setPhase({ at: "loading" });
    groups.preview(code).then(
      (preview) => setPhase({ at: "preview", preview }),
      (cause: unknown) => setPhase(phaseOf(asFailure(cause))),
    );
  }, [groups, code]);
  useEffect(load, [load]);

  const enter = useCallback(
    async (answer: string) => {
      try {
        const id = await groups.accept(code, answer);
        if (id) await navigate(`/chats/${id}`, { replace: true });
        else setPhase({ at: "pending" });
      } catch (cause) {
        if (asFailure(cause).code === "not_found") setPhase({ at: "invalid" });
        else throw cause;
      }
    },
    [groups, code, navigate],
  );
  const accept = useCallback(
    (answer: string) => {
      setBusy(true);
      void run(enter(answer)).then(() => setBusy(false));
    },
    [run, enter],
  );

  useEffect(() => {
    if (answered?.accepted) void navigate(`/chats/${answered.conversationId}`, { replace: true });
    else if (answered) setPhase({ at: "rejected" });
  }, [answered, navigate]);

  return { phase, busy, accept, retry: load };
}

const phaseOf = (failure: Failure): JoinPhase =>
  failure.code === "not_found" || failure.code === "invalid_request"
    ? { at: "invalid" }
    : { at: "failed", failure };

/** An admin's answer that came while it was waited for. */
function useNewAnswer(waiting: boolean): Answered | null {
  const all = useApp((s) => s.joinRequests.answered);
  const [before, setBefore] = useState<typeof all | null>(null);
  if (waiting && before === null) setBefore(all);
  if (!waiting && before !== null) setBefore(null);
  if (!before) return null;
  return Object.entries(all).find(([id]) => !(id in before))?.[1] ?? null;
}
