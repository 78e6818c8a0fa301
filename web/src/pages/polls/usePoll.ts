import { useCallback, useEffect, useMemo } from "react";
import { useApp, useClient, useNow, useSay, useSelfId } from "../../app/hooks";
import type { Key } from "../../i18n/catalogue";
import type { Message } from "../../model/types";
import { choiceOf, endOf } from "../../state/polls";
import { asFailure, type Failure } from "../../wire/failure";

export interface PollViewModel {
  /** The places of the options that one has chosen, as far as is known. */
  readonly mine: readonly number[];
  readonly ended: boolean;
  /** Whether one may end it. */
  readonly mayClose: boolean;
  /** Answers whether the vote was taken. */
  readonly vote: (choice: readonly number[]) => Promise<boolean>;
}

const none: readonly number[] = [];

export function usePoll(message: Message): PollViewModel {
  const { polls } = useClient();
  const say = useSay();
  const selfId = useSelfId();
  const now = useNow();
  const aheadMs = useApp((s) => s.connection.aheadMs);
  const chosen = useApp((s) => s.polls);
  const choice = useMemo(() => choiceOf(chosen, message, selfId), [chosen, message, selfId]);
  const admin = useApp((s) => {
    const here = s.conversations.byId[message.conversationId];
    return here?.type === "group" && here.me.role !== "member";
  });
  const ended = endOf(message, now + aheadMs) !== null;
  useEffect(() => {
    // What cannot be asked now is asked when the poll is shown again; until then it can be voted on.
    if (choice === null) void polls.loadChoice(message).catch(() => undefined);
    // oxlint-disable-next-line react/exhaustive-deps -- once, whatever its votes do meanwhile
  }, [polls, choice === null, message.conversationId, message.seq]);
  const vote = useCallback(
    async (next: readonly number[]) => {
      try {
        await polls.vote(message, next);
        return true;
      } catch (cause) {
        say(whyNot(asFailure(cause)));
        return false;
      }
    },
    [polls, say, message],
  );
  const mayClose = !ended && (admin || message.senderId === selfId);
  return { mine: choice ?? none, ended, mayClose, vote };
}

function whyNot({ code }: Failure): Key {
  switch (code) {
    case "conflict":
      return "poll.over";
    case "forbidden":
      return "poll.mayNot";
    case "network":
    case "timeout":
      return "poll.offline";
    default:
      return "poll.failed";
  }
}
