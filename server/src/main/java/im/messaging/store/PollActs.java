package im.messaging.store;

import im.group.GroupRight;
import im.messaging.MessageView;
import im.messaging.MessageView.OptionView;
import im.messaging.MessageView.PollView;
import im.messaging.body.MessageBody;
import im.platform.error.Refusal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a batch does to polls. What a poll shows is counted on from vote to vote, under the
 * conversation's row lock, so that a vote costs the same however many there are.
 */
final class PollActs {

  private final LogBatch batch;
  private final PollRows rows;
  private final JsonMapper json;
  private final Instant now;

  PollActs(LogBatch batch, PollRows rows, JsonMapper json, Instant now) {
    this.batch = batch;
    this.rows = rows;
    this.json = json;
    this.now = now;
  }

  /** How a new message begins as a poll; null where it is none. */
  @Nullable String maybeNew(LogEntry.Content content) {
    if (!content.type().equals(MessageBody.Poll.TYPE)) {
      return null;
    }
    int options = body(content.body()).options().size();
    OptionView empty = new OptionView(0, List.of());
    return json.writeValueAsString(new PollView(Collections.nCopies(options, empty), 0, null));
  }

  /** Replaces the actor's votes. */
  MessageView vote(LogEntry.Vote entry) throws SQLException {
    ConversationState conversation = batch.conversation(entry);
    batch.messages().requireReactor(batch.member(entry));
    MessageView message = poll(entry, entry.seq());
    MessageBody.Poll poll = body(Objects.requireNonNull(message.body()));
    if (isOver(message, poll)) {
      throw Refusal.conflict("The poll is closed.");
    }
    requireChoice(poll, entry.options());
    Set<Integer> before = rows.choices(message, entry.actor());
    if (before.equals(entry.options())) {
      return message;
    }
    long version = conversation.nextVersion();
    rows.replace(message, entry.actor(), before, entry.options(), version);
    PollView counted = counted(message, poll, before, entry.options());
    return batch.changed(entry, message.polled(json.writeValueAsString(counted), version));
  }

  private MessageView poll(LogEntry entry, long seq) throws SQLException {
    MessageView message = batch.visible(entry, seq);
    if (!message.type().equals(MessageBody.Poll.TYPE)) {
      throw Refusal.forbidden("This message is no poll.");
    }
    MessageActs.requireBody(message);
    return message;
  }

  private boolean isOver(MessageView message, MessageBody.Poll poll) {
    Instant closesAt = poll.closesAt();
    return shown(message).closedAt() != null || (closesAt != null && !now.isBefore(closesAt));
  }

  private static void requireChoice(MessageBody.Poll poll, Set<Integer> options) {
    if (options.stream().anyMatch(place -> place < 0 || place >= poll.options().size())) {
      throw Refusal.invalid("options", "names an option that is not there");
    }
    if (options.size() > 1 && !poll.multiple()) {
      throw Refusal.invalid("options", "must be one at most");
    }
  }

  private PollView counted(
      MessageView message, MessageBody.Poll poll, Set<Integer> before, Set<Integer> after) {
    PollView shown = shown(message);
    List<OptionView> options = new ArrayList<>(shown.options());
    for (int place = 0; place < options.size(); place++) {
      int more = one(after.contains(place)) - one(before.contains(place));
      if (more != 0) {
        int count = options.get(place).count() + more;
        options.set(
            place,
            new OptionView(count, poll.anonymous() ? List.of() : rows.first(message, place)));
      }
    }
    int voters = shown.voters() + one(!after.isEmpty()) - one(!before.isEmpty());
    return new PollView(options, voters, null);
  }

  private static int one(boolean is) {
    return is ? 1 : 0;
  }

  /** Ends a poll: an own one, or any one for an admin of a group. */
  MessageView close(LogEntry.ClosePoll entry) throws SQLException {
    ConversationState conversation = batch.conversation(entry);
    MemberRights member = batch.member(entry);
    MessageView message = poll(entry, entry.seq());
    boolean admin = conversation.isGroup() && GroupRight.CLOSE_POLLS.isOf(member.role());
    if (!admin && !message.senderId().equals(entry.actor())) {
      throw Refusal.forbidden("This poll is not yours to close.");
    }
    if (isOver(message, body(Objects.requireNonNull(message.body())))) {
      return message;
    }
    PollView shown = shown(message);
    String closed = json.writeValueAsString(new PollView(shown.options(), shown.voters(), now));
    return batch.changed(entry, message.polled(closed, conversation.nextVersion()));
  }

  private PollView shown(MessageView message) {
    return json.readValue(Objects.requireNonNull(message.poll()), PollView.class);
  }

  private MessageBody.Poll body(String stored) {
    return json.readValue(stored, MessageBody.Poll.class);
  }
}
