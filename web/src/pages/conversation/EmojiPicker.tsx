import { Popover } from "@base-ui/react/popover";
import { Smile } from "lucide-react";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { useText } from "../../app/hooks";
import { emojis } from "../../text/emojis";
import { IconButton } from "../../ui/Button";
import styles from "./EmojiPicker.module.css";

interface EmojiPickerProps {
  input: RefObject<HTMLTextAreaElement | null>;
  onPick: (emoji: string) => void;
}

const columns = 8;
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: columns,
  ArrowUp: -columns,
};

export function EmojiPicker({ input, onPick }: EmojiPickerProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const pick = (emoji: string) => {
    setOpen(false);
    onPick(emoji);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger render={<IconButton label={t("message.emoji")} icon={Smile} />} />
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} side="top" align="end" sideOffset={8}>
          <Popover.Popup
            className={styles.popup}
            aria-label={t("message.emoji")}
            finalFocus={() => input.current}
          >
            <EmojiGrid onPick={pick} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

export function EmojiGrid({ onPick }: { onPick: (emoji: string) => void }) {
  return (
    <div className={styles.grid} role="group" onKeyDown={walk}>
      {emojis.map((emoji) => (
        <button key={emoji} type="button" onClick={() => onPick(emoji)}>
          {emoji}
        </button>
      ))}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[at + step]?.focus();
  event.preventDefault();
}
