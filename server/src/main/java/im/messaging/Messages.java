package im.messaging;

import im.messaging.body.Bodies;
import im.messaging.body.MessageBody;
import im.messaging.store.LogEntry;
import im.messaging.store.MessageLog;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import im.platform.text.FieldChecks;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The rules for messages: who may say what where. What passes goes to the {@link MessageLog}, which
 * checks again what a cache may have wrongly allowed. Thread-safe; refusals are {@link Refusal}s,
 * thrown or in the stage.
 */
@Service
public class Messages {

  private final Drafting drafting;
  private final Standings standings;
  private final Limits limits;
  private final MessageLog log;
  private final Bodies bodies;
  private final InstantSource clock;
  private final MessagingProperties properties;

  Messages(
      Drafting drafting,
      Standings standings,
      Limits limits,
      MessageLog log,
      Bodies bodies,
      InstantSource clock,
      MessagingProperties properties) {
    this.drafting = drafting;
    this.standings = standings;
    this.limits = limits;
    this.log = log;
    this.bodies = bodies;
    this.clock = clock;
    this.properties = properties;
  }

  /**
   * Sends a message. A repeat is answered before membership, block and limits are looked at. May
   * block on the database for what the message refers to, but not for the message itself.
   */
  public CompletionStage<SendOutcome> send(
      Sender sender, ConversationId conversation, SendMessage message) {
    Draft draft = drafting.read(sender.account(), conversation, message);
    try {
      draft.checkTimes(clock.instant());
      limits.acquire(LimitName.SEND, sender.account().toString());
      Standing standing = standings.assumeWriter(conversation, sender.account());
      LogEntry.Content content = drafting.resolve(draft, conversation, standing);
      return log.append(
          new LogEntry.Append(conversation, sender.account(), sender.connection(), content));
    } catch (Refusal refusal) {
      SendOutcome before = drafting.maybeRepeated(draft, conversation);
      if (before == null) {
        throw refusal;
      }
      return CompletableFuture.completedStage(before);
    }
  }

  /**
   * Throws what {@link #send} would now refuse the message with, but for limits and a used client
   * id. Blocks.
   */
  public void check(AccountId account, ConversationId conversation, SendMessage message) {
    Draft draft = drafting.read(account, conversation, message);
    draft.checkTimes(clock.instant());
    drafting.resolve(draft, conversation, standings.requireWriter(conversation, account));
  }

  /**
   * The fast path: sends a message that refers to nothing, from one who is known to be allowed to.
   * Never blocks; null where {@link #send} has to do it.
   */
  public @Nullable CompletionStage<SendOutcome> maybeSendAtOnce(
      Sender sender, ConversationId conversation, SendMessage message) {
    if (standings.maybeWriter(conversation, sender.account()) == null) {
      return null;
    }
    LogEntry.Content content = drafting.maybePlain(message);
    if (content == null
        || !limits.tryAcquire(LimitName.SEND, sender.account().toString()).isZero()) {
      return null;
    }
    return log.append(
        new LogEntry.Append(conversation, sender.account(), sender.connection(), content));
  }

  /** Gives an own text message another text. */
  public CompletionStage<MessageView> edit(
      Sender sender, ConversationId conversation, long seq, @Nullable String text) {
    FieldChecks checks = new FieldChecks();
    MessageBody.Text body = bodies.text(text, checks);
    checks.refuseIfAny();
    standings.assumeWriter(conversation, sender.account());
    return log.edit(
        new LogEntry.Edit(
            conversation,
            sender.account(),
            sender.connection(),
            seq,
            bodies.toJson(Objects.requireNonNull(body))));
  }

  /** Takes an own message back. */
  public CompletionStage<MessageView> recall(Sender sender, ConversationId conversation, long seq) {
    standings.assume(conversation, sender.account());
    return log.recall(
        new LogEntry.Recall(
            conversation,
            sender.account(),
            sender.connection(),
            seq,
            clock.instant().minus(properties.recallWindow())));
  }

  /** Adds the own reaction to a message, or takes it away. */
  public CompletionStage<MessageView> react(
      Sender sender, ConversationId conversation, long seq, @Nullable String emoji, boolean on) {
    standings.assume(conversation, sender.account());
    String known = Emoji.require(emoji);
    return log.react(
        new LogEntry.React(conversation, sender.account(), sender.connection(), seq, known, on));
  }

  /** Pins a message for everybody, or unpins it. */
  public CompletionStage<MessageView> pin(
      Sender sender, ConversationId conversation, long seq, boolean on) {
    standings.assume(conversation, sender.account());
    return log.pin(new LogEntry.Pin(conversation, sender.account(), sender.connection(), seq, on));
  }

  /** Moves the own read position forward. */
  public CompletionStage<ReadState> markRead(Sender sender, ConversationId conversation, long seq) {
    standings.assume(conversation, sender.account());
    return log.markRead(
        new LogEntry.MarkRead(conversation, sender.account(), sender.connection(), seq));
  }
}
