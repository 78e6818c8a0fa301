import type { Reaction } from "../model/types";

export const hasReacted = ({ userIds }: Reaction, userId: string): boolean =>
  userIds.includes(userId);

/** The same reactions with or without one of a person's. */
export function withReaction(
  reactions: readonly Reaction[],
  emoji: string,
  userId: string,
  on: boolean,
): readonly Reaction[] {
  const held = reactions.find((reaction) => reaction.emoji === emoji);
  if (!!held && hasReacted(held, userId) === on) return reactions;
  if (!held) return on ? [...reactions, { emoji, count: 1, userIds: [userId] }] : reactions;
  const userIds = on ? [...held.userIds, userId] : held.userIds.filter((id) => id !== userId);
  const changed = { emoji, count: held.count + (on ? 1 : -1), userIds };
  return reactions
    .map((reaction) => (reaction === held ? changed : reaction))
    .filter(({ count }) => count > 0);
}
