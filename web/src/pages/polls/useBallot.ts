import { useEffect, useRef, useState } from "react";
import { useClient, useSay } from "../../app/hooks";

/** What one is about to choose: kept where the vote is not taken, and the focus with it. */
export function useBallot(vote: (choice: readonly number[]) => Promise<boolean>) {
  const { store } = useClient();
  const say = useSay();
  const changeRef = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState<readonly number[] | null>(null);
  const [cast, setCast] = useState(0);
  useEffect(() => {
    if (cast > 0) changeRef.current?.focus({ preventScroll: true });
  }, [cast]);
  const submit = async (choice: readonly number[]) => {
    if (store.get().connection.link !== "ready") return say("poll.offline");
    setDraft(null);
    setCast((count) => count + 1);
    if (!(await vote(choice)) && choice.length > 0) setDraft(choice);
  };
  return { draft, setDraft, changeRef, submit };
}
