import { useEffect, useState } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";

/** The message to go to: asked for here, or named by the address (`?at=12`), which then forgets it. */
export function useWantedSeq(): [seq: number | null, want: (seq: number | null) => void] {
  const [wanted, setWanted] = useState<number | null>(null);
  const [params] = useSearchParams();
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  const at = Number(params.get("at") ?? 0);
  useEffect(() => {
    if (at <= 0) return;
    setWanted(at);
    void navigate(pathname, { replace: true, state });
  }, [at, navigate, pathname, state]);
  return [wanted, setWanted];
}
