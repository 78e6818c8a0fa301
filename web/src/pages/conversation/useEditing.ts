import { useCallback, useRef, useState } from "react";
import type { Message } from "../../model/types";

/** The composer's field, and the own message that is edited in it. */
export function useEditing() {
  const composer = useRef<HTMLTextAreaElement>(null);
  const [editing, setEditing] = useState<Message | null>(null);
  const focus = useCallback(() => setTimeout(() => composer.current?.focus(), 0), []);
  const edit = useCallback(
    (message: Message) => {
      setEditing(message);
      focus();
    },
    [focus],
  );
  const end = useCallback(() => setEditing(null), []);
  return { composer, editing, focus, edit, end };
}
