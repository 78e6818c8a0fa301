import { Copy } from "lucide-react";
import { useMemo, useState } from "react";
import { useCopy, useText } from "../../app/hooks";
import { emojiOnly } from "../../text/emoji";
import { isLong, parse, type Block, type Inline } from "../../text/parse";
import { IconButton } from "../../ui/Button";
import { classes } from "../../ui/classes";
import styles from "./RichText.module.css";

/** What somebody wrote. Every part is rendered as text; nothing of it is ever markup. */
export function RichText({ text }: { text: string }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const blocks = useMemo(() => parse(text), [text]);
  const long = useMemo(() => isLong(text), [text]);
  if (emojiOnly(text) > 0) return <span>{text}</span>;
  return (
    <>
      <span className={classes(long && !open && styles.folded)} dir="auto">
        {blocks.map((block, i) => (
          <BlockPart key={i} block={block} />
        ))}
      </span>
      {long && (
        <button type="button" className={styles.fold} onClick={() => setOpen(!open)}>
          {t(open ? "message.showLess" : "message.showAll")}
        </button>
      )}
    </>
  );
}

function BlockPart({ block }: { block: Block }) {
  if (block.kind === "code") return <CodeBlock text={block.text} />;
  return (
    <span className={styles.paragraph}>
      {block.inlines.map((inline, i) => (
        <InlinePart key={i} inline={inline} />
      ))}
    </span>
  );
}

function InlinePart({ inline }: { inline: Inline }) {
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "code") return <code className={styles.code}>{inline.text}</code>;
  return (
    <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
      {inline.text}
    </a>
  );
}

function CodeBlock({ text }: { text: string }) {
  const { t } = useText();
  const copy = useCopy();
  return (
    <span className={styles.block}>
      <pre>
        <code>{text}</code>
      </pre>
      <IconButton
        className={styles.copy}
        label={t("message.copyCode")}
        icon={Copy}
        size={15}
        onClick={() => copy(text, "message.copied")}
      />
    </span>
  );
}
