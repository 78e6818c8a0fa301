/** Reading of untyped JSON: every field is asked for by name and type, nothing is believed. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const object = (value: unknown): Json => (isObject(value) ? value : {});

export const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const maybeText = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;

export const number = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : 0;

export const flag = (value: unknown): boolean => value === true;

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const maybeTime = (value: unknown): number | null => {
  if (typeof value === "number") return value;
  const parsed = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(parsed) ? null : parsed;
};

export const time = (value: unknown): number => maybeTime(value) ?? 0;
