import { Link2 } from "lucide-react";
import { useMemo } from "react";
import { encode } from "uqr";
import { useApp, useCopy, useText } from "../../app/hooks";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import styles from "./QrDialog.module.css";

interface QrDialogProps {
  open: boolean;
  onClose: () => void;
}

export function QrDialog({ open, onClose }: QrDialogProps) {
  const { t } = useText();
  const copy = useCopy();
  const account = useApp((s) => s.session.account);
  if (!account) return null;
  const link = `${location.origin}/u/${account.id}`;
  return (
    <Dialog open={open} onClose={onClose} title={t("qr.title")}>
      <div className={styles.card}>
        <Qr text={link} label={t("qr.alt")} />
        <div className={styles.who}>
          <Avatar id={account.id} name={account.displayName} url={account.avatarUrl} size={40} />
          <div>
            <div className={styles.name}>{account.displayName}</div>
            <div className={styles.username}>@{account.username}</div>
          </div>
        </div>
      </div>
      <p className={styles.text}>{t("qr.text")}</p>
      <Button look="plain" icon={Link2} wide onClick={() => copy(link, "qr.linkCopied")}>
        {t("qr.copyLink")}
      </Button>
    </Dialog>
  );
}

/** The code as one path: dark modules as little squares. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: modules } = encode(text, { border: 2 });
    const squares = data.flatMap((row, y) =>
      row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")),
    );
    return { size: modules, path: squares.join("") };
  }, [text]);
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  );
}
