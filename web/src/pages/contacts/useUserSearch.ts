import { useEffect, useState } from "react";
import { useClient, useSelfId } from "../../app/hooks";
import { asFailure, type Failure } from "../../wire/failure";

export interface UserSearch {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly searching: boolean;
  readonly found: readonly string[] | null;
  readonly failure: Failure | null;
}

const settleMs = 250;

export function useUserSearch(): UserSearch {
  const { people } = useClient();
  const selfId = useSelfId();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<readonly string[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [searching, setSearching] = useState(false);
  const wanted = query.trim().replace(/^@/, "");

  useEffect(() => {
    setFailure(null);
    if (wanted === "") {
      setFound(null);
      return setSearching(false);
    }
    let current = true;
    setSearching(true);
    const timer = setTimeout(() => {
      people
        .find(wanted)
        .then((users) => current && setFound(users.map((u) => u.id).filter((id) => id !== selfId)))
        .catch((cause: unknown) => current && setFailure(asFailure(cause)))
        .finally(() => current && setSearching(false));
    }, settleMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [people, wanted, selfId]);

  return { query, setQuery, searching, found, failure };
}
