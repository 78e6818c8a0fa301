import { Copy } from "lucide-react";
import { useMemo, useState } from "react";
import { useCopy, useText } from "../../app/hooks";
import { emojiOnly } from "../../text/emoji";
import { calledIn, type CalledName } from "../../text/mentions";
import { isLong, parse, type Block, type Inline } from "../../text/parse";
import { IconButton } from "../../ui/Button";
import { classes } from "../../ui/classes";
import styles from "./RichText.module.css";

interface RichTextProps {
  text: string;
  /** Names that are called in it. */
  names?: readonly CalledName[];
}

const none: readonly CalledName[] = [];

/** What somebody wrote. Every part is rendered as text; nothing of it is ever markup. */
export function RichText({ text, names = none }: RichTextProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const blocks = useMemo(() => parse(text), [text]);
  const long = useMemo(() => isLong(text), [text]);
  if (emojiOnly(text) > 0) return <span>{text}</span>;
  return (
    <>
      <span className={classes(long && !open && styles.folded)} dir="auto">
        {blocks.map((block, i) => (
          <BlockPart key={i} block={block} names={names} />
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

function BlockPart({ block, names }: { block: Block; names: readonly CalledName[] }) {
  if (block.kind === "code") return <CodeBlock text={block.text} />;
  return (
    <span className={styles.paragraph}>
      {block.inlines.map((inline, i) => (
        <InlinePart key={i} inline={inline} names={names} />
      ))}
    </span>
  );
}

function InlinePart({ inline, names }: { inline: Inline; names: readonly CalledName[] }) {
  if (inline.kind === "text") return <Words text={inline.text} names={names} />;
  if (inline.kind === "code") return <code className={styles.code}>{inline.text}</code>;
  return (
    <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
      {inline.text}
    </a>
  );
}

function Words({ text, names }: { text: string; names: readonly CalledName[] }) {
  if (names.length === 0) return text;
  return calledIn(text, names).map((piece, i) =>
    piece.call ? (
      <span key={i} className={styles.call} data-self={piece.call.self || undefined}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
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
