import { useText } from "../app/hooks";
import type { Key } from "../i18n/catalogue";
import { Dialog } from "../ui/Dialog";
import styles from "./KeysDialog.module.css";

const command = /mac|iphone|ipad/i.test(navigator.platform) ? "⌘" : "Ctrl";

const shortcuts: readonly (readonly [keys: readonly string[], label: Key])[] = [
  [[command, "K"], "keys.search"],
  [["Alt", "↑"], "keys.previous"],
  [["Alt", "↓"], "keys.next"],
  [["Esc"], "keys.close"],
  [["Enter"], "keys.send"],
  [["Shift", "Enter"], "keys.newline"],
  [["↑"], "keys.edit"],
  [["@"], "keys.mention"],
  [["?"], "keys.help"],
];

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog open={open} onClose={onClose} title={t("keys.title")}>
      <dl className={styles.list}>
        {shortcuts.map(([keys, label]) => (
          <div key={label} className={styles.row}>
            <dt>{t(label)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
