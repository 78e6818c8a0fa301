package im.messaging.poll;

import com.fasterxml.jackson.annotation.JsonInclude;
import im.account.Accounts;
import im.account.Profile;
import im.messaging.History;
import im.messaging.MessageView;
import im.messaging.body.Bodies;
import im.messaging.body.MessageBody;
import im.messaging.store.PollVoteTable;
import im.messaging.store.PollVoteTable.Vote;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who voted how, for members; of an anonymous poll everybody is told his own votes alone. Blocks.
 */
@Service
public class Votes {

  private static final int PARTS = 2;

  /**
   * A page of votes, in the order of voting.
   *
   * @param mine the places of the options that the reader has chosen
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record VotePage(List<Integer> mine, List<VoteView> items, @Nullable String nextCursor) {}

  /** A vote, as it goes over the wire. */
  public record VoteView(int option, AccountId userId, Profile user) {}

  private final History history;
  private final PollVoteTable votes;
  private final Accounts accounts;
  private final Bodies bodies;

  Votes(History history, PollVoteTable votes, Accounts accounts, Bodies bodies) {
    this.history = history;
    this.votes = votes;
    this.accounts = accounts;
    this.bodies = bodies;
  }

  /**
   * A page of them; none of a poll that was recalled.
   *
   * @param option whose votes; null for all
   * @throws Refusal {@code not_found} where the account is not shown the message, {@code forbidden}
   *     where it is no poll, {@code invalid_request} for an option that is not there
   */
  public VotePage page(
      AccountId account,
      ConversationId conversation,
      long seq,
      @Nullable Integer option,
      @Nullable String encodedCursor,
      PageLimit limit) {
    MessageView message = history.get(account, conversation, seq);
    Cursor cursor = Cursor.read(encodedCursor, PARTS);
    Vote after =
        cursor == null ? null : new Vote((int) cursor.number(1), account, cursor.number(0));
    if (!message.type().equals(MessageBody.Poll.TYPE)) {
      throw Refusal.forbidden("This message is no poll.");
    }
    if (message.body() == null) {
      return new VotePage(List.of(), List.of(), null);
    }
    MessageBody.Poll poll = bodies.poll(message.body());
    if (option != null && (option < 0 || option >= poll.options().size())) {
      throw Refusal.invalid("option", "names an option that is not there");
    }
    List<Vote> rows =
        poll.anonymous()
            ? List.of()
            : votes.list(conversation, seq, option, after, limit.plusOne());
    Page<Vote> page = Page.of(rows, limit, last -> Cursor.of(last.version(), last.option()));
    return new VotePage(
        votes.choices(conversation, seq, account), shown(page.items()), page.nextCursor());
  }

  private List<VoteView> shown(List<Vote> page) {
    Map<AccountId, Profile> users =
        accounts.profiles(page.stream().map(Vote::account).distinct().toList());
    return page.stream()
        .map(
            vote ->
                new VoteView(
                    vote.option(),
                    vote.account(),
                    users.getOrDefault(vote.account(), Profile.deleted(vote.account()))))
        .toList();
  }
}
