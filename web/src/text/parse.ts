/** Turns what a person wrote into parts. Parts are data: a view renders them as text, never markup. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "code"; readonly text: string };

export type Block =
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string };

const fence = /```(?:[\w+-]*\n)?([\s\S]*?)```/g;
const inline =
  /`([^`\n]+)`|((?:https?:\/\/|mailto:|www\.)[^\s<>"'`\u3000-\u303f\uff00-\uffef]+)|([\w.+-]+@[\w-]+\.[\w.-]*\w)/gi;
const trailing = /[.,;:!?'"*_~]+$/;
const safe = new Set(["http:", "https:", "mailto:"]);

export function parse(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const match of text.matchAll(fence)) {
    addParagraph(blocks, text.slice(from, match.index));
    blocks.push({ kind: "code", text: (match[1] ?? "").replace(/\n$/, "") });
    from = match.index + match[0].length;
  }
  addParagraph(blocks, text.slice(from));
  return blocks;
}

function addParagraph(blocks: Block[], text: string): void {
  const trimmed = text.replace(/^\n+|\n+$/g, "");
  if (trimmed !== "") blocks.push({ kind: "paragraph", inlines: inlinesOf(trimmed) });
}

export function inlinesOf(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) parts.push({ kind: "text", text: text.slice(from, to) });
  };
  for (const match of text.matchAll(inline)) {
    const part =
      match[1] === undefined ? link(match[0]) : { kind: "code" as const, text: match[1] };
    if (!part) continue;
    plain(match.index);
    parts.push(part);
    from = match.index + (part.kind === "link" ? part.text.length : match[0].length);
  }
  plain(text.length);
  return parts;
}

function link(found: string): Inline | null {
  const text = withoutTail(found);
  const address = /^[\w.+-]+@/.test(text) ? `mailto:${text}` : text;
  const url = URL.parse(/^www\./i.test(address) ? `https://${address}` : address);
  if (!url || !safe.has(url.protocol)) return null;
  return { kind: "link", text, href: url.href };
}

/** A full stop or an unmatched bracket after an address belongs to the sentence. */
function withoutTail(found: string): string {
  let text = found.replace(trailing, "");
  while (/[)\]]$/.test(text) && count(text, /[)\]]/g) > count(text, /[([]/g)) {
    text = text.slice(0, -1).replace(trailing, "");
  }
  return text;
}

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0;

const foldLines = 30;
const foldColumns = 80;

/** Long texts show their first thirty lines; CJK characters count double. */
export function isLong(text: string): boolean {
  let lines = 0;
  for (const line of text.split("\n")) {
    const wide = line.match(/[\u2e80-\uffff]/g)?.length ?? 0;
    lines += Math.max(1, Math.ceil((line.length + wide) / foldColumns));
    if (lines > foldLines) return true;
  }
  return false;
}
