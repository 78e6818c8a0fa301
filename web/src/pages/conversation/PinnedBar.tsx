import { List, Pin, PinOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useAct, useApp, useClient, useText } from "../../app/hooks";
import type { Conversation, Message } from "../../model/types";
import { pinsOf } from "../../state/pins";
import { summaryOf } from "../../state/summary";
import { IconButton } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { MessageRow } from "../search/MessageRow";
import { mayPin } from "./may";
import styles from "./PinnedBar.module.css";

interface PinnedBarProps {
  conversation: Conversation;
  onOpen: (seq: number) => void;
}

/** Under the header: the newest pin; each press leads to the next older one. */
export function PinnedBar({ conversation, onOpen }: PinnedBarProps) {
  const { t } = useText();
  const { marks } = useClient();
  const { id } = conversation;
  const pins = useApp((s) => pinsOf(s.pins, id));
  const synced = useApp((s) => s.connection.synced);
  const [turn, setTurn] = useState(0);
  const [listing, setListing] = useState(false);
  useEffect(() => {
    if (synced) marks.loadPins(id).catch(() => undefined); // Asked again with the next link.
  }, [marks, id, synced]);
  const shown = pins[turn % Math.max(1, pins.length)];
  if (!shown) return null;
  const jump = () => {
    onOpen(shown.seq);
    setTurn((turn + 1) % pins.length);
  };
  const open = (message: Message) => {
    setListing(false);
    onOpen(message.seq);
  };
  return (
    <div className={styles.bar} role="region" aria-label={t("pins.bar")}>
      <button type="button" className={styles.shown} title={t("pins.jump")} onClick={jump}>
        <Pin size={18} aria-hidden className={styles.icon} />
        <span className={styles.words}>
          <span className={styles.title}>
            {pins.length > 1 ? t("pins.count", { count: pins.length }) : t("pins.bar")}
          </span>
          <Words message={shown} />
        </span>
      </button>
      {pins.length > 1 && (
        <IconButton label={t("pins.all")} icon={List} onClick={() => setListing(true)} />
      )}
      {pins.length === 1 && mayPin(placeOf(conversation)) && <Unpin message={shown} />}
      <Dialog open={listing} onClose={() => setListing(false)} title={t("pins.title")}>
        <div className={styles.list}>
          {pins.map((pin) => (
            <MessageRow key={pin.seq} message={pin} onOpen={open}>
              {mayPin(placeOf(conversation)) && <Unpin message={pin} />}
            </MessageRow>
          ))}
        </div>
      </Dialog>
    </div>
  );
}

const placeOf = ({ type, memberCount, me }: Conversation) => ({ type, memberCount, role: me.role });

function Words({ message }: { message: Message }) {
  const { t } = useText();
  const summary = summaryOf(message.body);
  const text =
    summary.kind === "words"
      ? summary.text
      : summary.kind === "named"
        ? summary.text || t(summary.key)
        : "";
  return <span className={styles.text}>{text}</span>;
}

function Unpin({ message }: { message: Message }) {
  const { t } = useText();
  const { marks } = useClient();
  const run = useAct();
  const unpin = () =>
    void run(marks.pin(message, false), {
      failed: "message.pinFailed",
    });
  return <IconButton label={t("message.unpin")} icon={PinOff} size={18} onClick={unpin} />;
}
