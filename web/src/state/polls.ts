import type { Message, MessageBody, MessageRef, PollBody, PollResult } from "../model/types";
import type { Action } from "./actions";

/** What one has chosen oneself in polls that do not tell, by `conversationId/seq`. */
export type PollsState = Readonly<Record<string, readonly number[]>>;

export const initialPolls: PollsState = {};

export function pollsReducer(state: PollsState, action: Action): PollsState {
  switch (action.type) {
    case "poll/chosen":
    case "poll/set":
      return { ...state, [keyOf(action)]: action.choice };
    case "session/ended":
      return initialPolls;
    default:
      return state;
  }
}

const keyOf = ({ conversationId, seq }: MessageRef): string => `${conversationId}/${seq}`;

/** The places of the options that one has chosen; null where that must be asked. */
export function choiceOf(
  state: PollsState,
  message: Message,
  selfId: string,
): readonly number[] | null {
  const options = message.poll?.options ?? [];
  const told = options.flatMap(({ userIds }, i) => (userIds.includes(selfId) ? [i] : []));
  const all = options.every(({ count, userIds }, i) => told.includes(i) || count <= userIds.length);
  const single = message.body.kind === "poll" && !message.body.multiple;
  return all || (single && told.length > 0) ? told : (state[keyOf(message)] ?? null);
}

const one = (is: boolean): number => (is ? 1 : 0);

/** The same poll after one has chosen otherwise. */
export function withChoice(
  poll: PollResult,
  { anonymous }: PollBody,
  userId: string,
  before: readonly number[],
  after: readonly number[],
): PollResult {
  const options = poll.options.map((option, i) => {
    const [had, has] = [before.includes(i), after.includes(i)];
    if (had === has) return option;
    const others = option.userIds.filter((id) => id !== userId);
    const userIds = has && !anonymous ? [...others, userId] : others;
    return { count: option.count + (has ? 1 : -1), userIds };
  });
  const voters = poll.voters + one(after.length > 0) - one(before.length > 0);
  return { ...poll, options, voters };
}

/** How a poll stands that has just been sent. */
export function newPoll(body: MessageBody): { poll?: PollResult } {
  if (body.kind !== "poll") return {};
  const options = body.options.map(() => ({ count: 0, userIds: [] }));
  return { poll: { options, voters: 0, closedAt: null } };
}

/** A poll is forwarded without its end, as the server does it. */
export const forwardedBody = (body: MessageBody): MessageBody =>
  body.kind === "poll" ? { ...body, closesAt: null } : body;

/** When a poll ended or, at this time, has ended; null while it takes votes. */
export function endOf(message: Message, now: number): number | null {
  const { body, poll } = message;
  const closesAt = body.kind === "poll" ? body.closesAt : null;
  return poll?.closedAt ?? (closesAt !== null && closesAt <= now ? closesAt : null);
}

/** Of all voters, in whole percent. */
export const shareOf = (count: number, voters: number): number =>
  voters > 0 ? Math.round((100 * count) / voters) : 0;

/** What is searched of a poll, line by line. */
export const wordsOf = ({ question, options }: PollBody): string =>
  [question, ...options].join("\n");
