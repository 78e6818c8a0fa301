package im.messaging.poll;

import im.messaging.MessageView;
import im.messaging.Sender;
import im.messaging.Standings;
import im.messaging.store.LogEntry;
import im.messaging.store.MessageLog;
import im.platform.error.Refusal;
import im.platform.id.ConversationId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Votes and ends polls, by way of the {@link MessageLog}. Thread-safe. */
@Service
public class Polls {

  private final Standings standings;
  private final MessageLog log;

  Polls(Standings standings, MessageLog log) {
    this.standings = standings;
    this.log = log;
  }

  /** Replaces the own votes; without options it takes them back. */
  public CompletionStage<MessageView> vote(
      Sender sender,
      ConversationId conversation,
      long seq,
      @Nullable List<@Nullable Integer> options) {
    standings.assume(conversation, sender.account());
    return log.vote(
        new LogEntry.Vote(
            conversation, sender.account(), sender.connection(), seq, places(options)));
  }

  private static Set<Integer> places(@Nullable List<@Nullable Integer> options) {
    if (options == null || options.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid("options", "must be a list of numbers");
    }
    return Set.copyOf(options);
  }

  /** Ends a poll. */
  public CompletionStage<MessageView> close(Sender sender, ConversationId conversation, long seq) {
    standings.assume(conversation, sender.account());
    return log.closePoll(
        new LogEntry.ClosePoll(conversation, sender.account(), sender.connection(), seq));
  }
}
