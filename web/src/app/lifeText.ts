import type { Translate } from "../i18n/translate";

const units = [
  ["weeks", 604_800],
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
] as const;

/** How long messages live, in the largest unit that says it whole. */
export function lifeText(t: Translate, seconds: number): string {
  if (seconds === 0) return t("life.off");
  const [unit, size] = units.find(([, each]) => seconds % each === 0) ?? (["seconds", 1] as const);
  return t(`life.${unit}`, { count: seconds / size });
}
