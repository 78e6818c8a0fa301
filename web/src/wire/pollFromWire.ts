import type { PollBody, PollResult } from "../model/types";
import { flag, list, maybeTime, number, object, text, type Json } from "./json";

export const toPollBody = (d: Json): PollBody => ({
  kind: "poll",
  question: text(d.question),
  options: list(d.options).map(text),
  multiple: flag(d.multiple),
  anonymous: flag(d.anonymous),
  closesAt: maybeTime(d.closesAt),
});

export const toPollResult = (d: Json): PollResult => ({
  options: list(d.options)
    .map(object)
    .map(({ count, userIds }) => ({ count: number(count), userIds: list(userIds).map(text) })),
  voters: number(d.voters),
  closedAt: maybeTime(d.closedAt),
});
