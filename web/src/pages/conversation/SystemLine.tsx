import { useEffect } from "react";
import { useApp, useClient, useText } from "../../app/hooks";
import { memberNameOf } from "../../app/people";
import { systemText } from "../../app/systemText";
import type { Message } from "../../model/types";
import styles from "./SystemLine.module.css";

interface SystemLineProps {
  entryKey: string;
  messages: readonly Message[];
}

/** Centred, small, quiet; several joins are one line. */
export function SystemLine({ entryKey, messages }: SystemLineProps) {
  const words = useText();
  const { t } = words;
  const { engine } = useClient();
  const text = useApp((s) => {
    const first = messages[0];
    if (!first) return "";
    const name = (id: string) => memberNameOf(s, t, first.conversationId, id);
    const others = messages.length - 1;
    if (others === 0) return systemText(words, first, name);
    return t("system.joinedMany", { name: name(whoJoined(first)), count: others });
  });
  useEffect(() => {
    for (const message of messages) {
      engine.people.need(message.senderId);
      engine.people.need(whoJoined(message));
    }
  }, [engine, messages]);
  return (
    <p className={styles.line} data-key={entryKey} data-seq={messages.at(-1)?.seq}>
      {text}
    </p>
  );
}

function whoJoined({ body, senderId }: Message): string {
  const userId = body.kind === "system" ? body.details.userId : null;
  return typeof userId === "string" ? userId : senderId;
}
