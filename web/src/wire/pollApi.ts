import type { AccountId, MessageRef, User } from "../model/types";
import { usersWithin } from "./fromWire";
import type { Http } from "./http";
import { list, maybeText, number, object, text } from "./json";

/** Who voted for an option, and what one has chosen oneself. */
export interface Votes {
  readonly mine: readonly number[];
  readonly voters: readonly AccountId[];
  readonly users: readonly User[];
  readonly nextCursor: string | null;
}

/** The REST calls about polls. Voting goes over the socket. */
export class PollApi {
  constructor(private readonly http: Http) {}

  async votes(ref: MessageRef, option: number | null, cursor: string | null): Promise<Votes> {
    const id = encodeURIComponent(ref.conversationId);
    const path = `/conversations/${id}/messages/${ref.seq}/votes`;
    const limit = option === null ? 1 : 50;
    const page = object(await this.http.call(path, { query: { option, cursor, limit } }));
    const items = list(page.items);
    return {
      mine: list(page.mine).map(number),
      voters: items.map((item) => text(object(item).userId)),
      users: usersWithin(items),
      nextCursor: maybeText(page.nextCursor),
    };
  }
}
