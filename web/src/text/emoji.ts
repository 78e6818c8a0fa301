const emoji = /^(?:\p{RGI_Emoji}|\s)+$/v;

/** How many emoji a text is, if it is nothing else: 1–3 are shown large. */
export function emojiOnly(text: string): number {
  if (text.length > 40 || !emoji.test(text)) return 0;
  const segments = [...new Intl.Segmenter().segment(text.replace(/\s/g, ""))];
  return segments.length <= 3 ? segments.length : 0;
}

export const lengthOf = (text: string): number => [...text].length;
