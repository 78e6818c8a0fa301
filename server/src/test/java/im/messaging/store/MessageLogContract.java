package im.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import im.messaging.MessageView;
import im.messaging.SendOutcome;
import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What every message log promises; each engine runs it. */
abstract class MessageLogContract {

  /** A direct conversation and its two members. */
  record Chat(ConversationId id, AccountId one, AccountId two) {}

  abstract MessageLog log();

  abstract Chat openChat();

  /** What the log holds, ascending by seq. */
  abstract List<MessageView> stored(ConversationId conversation);

  /** Lets the messages that are sent from now on live for a time; takes two versions. */
  abstract void setLife(Chat chat, int seconds);

  /** A message's time comes now. */
  abstract void endLife(ConversationId conversation, long seq);

  private static LogEntry.Append message(
      Chat chat, AccountId sender, String clientId, String text) {
    String body = "{\"text\":\"" + text + "\"}";
    return new LogEntry.Append(
        chat.id(),
        sender,
        null,
        new LogEntry.Content(
            clientId, Fingerprint.of("text", body), "text", body, null, null, false));
  }

  private SendOutcome send(Chat chat, AccountId sender, String clientId, String text) {
    return get(log().append(message(chat, sender, clientId, text)));
  }

  private static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  private static ErrorCode refused(CompletionStage<?> stage) {
    CompletionException e =
        Assertions.catchThrowableOfType(CompletionException.class, () -> get(stage));
    if (e.getCause() instanceof Refusal refusal) {
      return refusal.code();
    }
    throw e;
  }

  @Test
  void seqAndVersionCountWithoutGapFromOne() {
    Chat chat = openChat();
    for (int i = 1; i <= 5; i++) {
      SendOutcome sent = send(chat, chat.one(), "c" + i, "text");
      assertThat(sent).isInstanceOf(SendOutcome.Stored.class);
      assertThat(sent.seq()).isEqualTo(i);
      assertThat(sent.version()).isEqualTo(i);
    }
  }

  @Test
  void callsOfOneConversationAreStoredInTheirOrder() {
    Chat chat = openChat();
    List<CompletionStage<SendOutcome>> stages = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      stages.add(log().append(message(chat, chat.one(), "c" + i, "text")));
    }
    for (int i = 0; i < 2_000; i++) {
      assertThat(get(stages.get(i)).seq()).isEqualTo(i + 1L);
    }
  }

  @Test
  void manyConversationsAtOnceEachKeepTheirOwnCount() {
    List<Chat> chats = IntStream.range(0, 20).mapToObj(i -> openChat()).toList();
    List<CompletionStage<SendOutcome>> stages =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(
                i ->
                    log().append(message(chats.get(i % 20), chats.get(i % 20).one(), "c" + i, "t")))
            .toList();
    stages.forEach(MessageLogContract::get);
    for (Chat chat : chats) {
      List<MessageView> held = stored(chat.id());
      assertThat(held.stream().map(MessageView::seq)).isEqualTo(count(100));
      assertThat(held.stream().map(MessageView::version)).isEqualTo(count(100));
    }
  }

  private static List<Long> count(long to) {
    return LongStream.rangeClosed(1, to).boxed().toList();
  }

  @Test
  void repeatsGiveTheFirstOutcomeWheneverTheyCome() {
    Chat chat = openChat();
    List<SendOutcome> outcomes =
        IntStream.range(0, 50)
            .mapToObj(i -> log().append(message(chat, chat.one(), "same", "text")))
            .toList()
            .stream()
            .map(MessageLogContract::get)
            .toList();
    Set<Long> seqs = new HashSet<>();
    outcomes.forEach(outcome -> seqs.add(outcome.seq()));
    assertThat(seqs).containsExactly(1L);
    assertThat(outcomes.stream().filter(SendOutcome.Stored.class::isInstance)).hasSize(1);
    SendOutcome later = send(chat, chat.one(), "same", "text");
    assertThat(later).isInstanceOf(SendOutcome.Repeated.class);
    assertThat(later.sentAt()).isEqualTo(outcomes.getFirst().sentAt());
    assertThat(stored(chat.id())).hasSize(1);
  }

  @Test
  void theSameClientIdOfAnotherSenderIsAnotherMessage() {
    Chat chat = openChat();
    send(chat, chat.one(), "same", "text");
    assertThat(send(chat, chat.two(), "same", "text").seq()).isEqualTo(2);
    assertThat(refused(log().append(message(chat, chat.one(), "same", "other"))))
        .isEqualTo(ErrorCode.CONFLICT);
  }

  @Test
  void oneThatIsRefusedDoesNotFailItsBatch() {
    Chat chat = openChat();
    Chat foreign = openChat();
    List<CompletionStage<SendOutcome>> good = new ArrayList<>();
    List<CompletionStage<SendOutcome>> bad = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      good.add(log().append(message(chat, chat.one(), "c" + i, "text")));
      bad.add(log().append(message(chat, foreign.one(), "c" + i, "text")));
    }
    bad.forEach(stage -> assertThat(refused(stage)).isEqualTo(ErrorCode.NOT_FOUND));
    for (int i = 0; i < 50; i++) {
      assertThat(get(good.get(i)).seq()).isEqualTo(i + 1L);
    }
  }

  @Test
  void editsAndRecallsTakeVersionsInTurnWithMessages() {
    Chat chat = openChat();
    send(chat, chat.one(), "c1", "text");
    MessageView edited =
        get(log().edit(new LogEntry.Edit(chat.id(), chat.one(), null, 1, "{\"text\":\"new\"}")));
    assertThat(edited.version()).isEqualTo(2);
    assertThat(send(chat, chat.two(), "c2", "text").version()).isEqualTo(3);
    MessageView recalled =
        get(log().recall(new LogEntry.Recall(chat.id(), chat.one(), null, 1, Instant.MIN)));
    assertThat(recalled.version()).isEqualTo(4);
    assertThat(recalled.body()).isNull();
    assertThat(stored(chat.id()).stream().map(MessageView::version)).containsExactly(4L, 3L);
  }

  @Test
  void readPositionIsCountedInTheSameBatchAsWhatItReads() {
    Chat chat = openChat();
    for (int i = 0; i < 10; i++) {
      log().append(message(chat, chat.one(), "c" + i, "text"));
    }
    var read = get(log().markRead(new LogEntry.MarkRead(chat.id(), chat.two(), null, 7)));
    assertThat(read.readSeq()).isEqualTo(7);
    assertThat(read.unread()).isEqualTo(3);
    assertThat(refused(log().markRead(new LogEntry.MarkRead(chat.id(), chat.two(), null, 11))))
        .isEqualTo(ErrorCode.INVALID_REQUEST);
  }

  @Test
  void aMessageIsLetGoOnceAndNotBeforeItsTime() {
    Chat chat = openChat();
    setLife(chat, 60);
    send(chat, chat.one(), "c1", "text");
    LogEntry.Expire entry = new LogEntry.Expire(chat.id(), List.of(1L, 2L, 99L));
    assertThat(get(log().expire(entry))).isZero();
    endLife(chat.id(), 2);
    List<CompletionStage<Integer>> stages =
        IntStream.range(0, 20).mapToObj(i -> log().expire(entry)).toList();
    assertThat(stages.stream().mapToInt(MessageLogContract::get).sum()).isEqualTo(1);
    MessageView gone = stored(chat.id()).getLast();
    assertThat(gone.version()).isEqualTo(4);
    assertThat(gone.body()).isNull();
    assertThat(gone.recalledAt()).isNull();
    assertThat(gone.expiresAt()).isNotNull();
    assertThat(send(chat, chat.one(), "c1", "text")).isInstanceOf(SendOutcome.Repeated.class);
    assertThat(send(chat, chat.one(), "c2", "text").version()).isEqualTo(5);
  }

  @Test
  void aRecalledMessageStaysAsItIsWhenItsTimeComes() {
    Chat chat = openChat();
    setLife(chat, 60);
    send(chat, chat.one(), "c1", "text");
    get(log().recall(new LogEntry.Recall(chat.id(), chat.one(), null, 2, Instant.MIN)));
    endLife(chat.id(), 2);
    assertThat(get(log().expire(new LogEntry.Expire(chat.id(), List.of(2L))))).isZero();
    MessageView recalled = stored(chat.id()).getLast();
    assertThat(recalled.version()).isEqualTo(4);
    assertThat(recalled.recalledAt()).isNotNull();
  }
}
