package im.messaging.search;

import static org.assertj.core.api.Assertions.assertThat;

import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index of messages promises; each engine runs it. */
abstract class MessageSearchContract {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  abstract MessageSearch search();

  /** A conversation that the accounts are members of. */
  abstract ConversationId chat(AccountId... members);

  /** Hides what is at or below a seq from a member. */
  abstract void setFloor(ConversationId conversation, AccountId member, long seq);

  /** A member who does not know of the conversation yet. */
  abstract void setUnannounced(ConversationId conversation, AccountId member);

  abstract AccountId newAccount();

  private AccountId ann;
  private AccountId bob;
  private ConversationId chat;

  @BeforeEach
  void openChat() {
    ann = newAccount();
    bob = newAccount();
    chat = chat(ann, bob);
  }

  private MessageView message(long seq, String text) {
    return new MessageView(
        chat,
        seq,
        seq,
        ann,
        "c" + seq,
        "text",
        "{\"text\":\"" + text + "\"}",
        null,
        MessageView.NO_MENTIONS,
        NOON.plusMillis(seq),
        null,
        null,
        false,
        MessageView.NO_REACTIONS,
        null,
        null,
        null,
        null);
  }

  private void put(String... texts) {
    List<MessageView> messages = new ArrayList<>();
    for (String text : texts) {
      messages.add(message(messages.size() + 1L, text));
    }
    search().put(messages);
  }

  private static SearchFilter all(AccountId reader) {
    return new SearchFilter(reader, null, null, null, null, null);
  }

  private List<Long> found(String query) {
    return found(all(bob), query);
  }

  private List<Long> found(SearchFilter filter, String query) {
    return search().find(filter, new SearchTerms(query), MessageSearch.NEWEST, 10).stream()
        .map(Candidate::seq)
        .toList();
  }

  @Test
  void wordsAreFoundByTheirBeginningsWhateverTheirCase() {
    put("Hello World", "help", "shell");
    assertThat(found("hel")).containsExactly(2L, 1L);
    assertThat(found("WORLD")).containsExactly(1L);
    assertThat(found("ell")).isEmpty();
  }

  @Test
  void everyTermMustBeThere() {
    put("tea at four", "tea at five", "coffee at four");
    assertThat(found("fou tea")).containsExactly(1L);
    assertThat(found("tea six")).isEmpty();
  }

  @Test
  void chineseAndJapaneseAreFoundByAnyPart() {
    put("我们明天在东京见面", "東京タワーに行きます", "東京都 iPhone15手机");
    assertThat(found("明天")).containsExactly(1L);
    assertThat(found("京见面")).containsExactly(1L);
    assertThat(found("東京")).containsExactly(3L, 2L);
    assertThat(found("タワー")).containsExactly(2L);
    assertThat(found("行きます")).containsExactly(2L);
    assertThat(found("iphone 手机")).containsExactly(3L);
    assertThat(found("京東")).isEmpty();
  }

  @Test
  void oneCharacterIsEnough() {
    put("我们明天见", "見", "a b c");
    assertThat(found("见")).containsExactly(1L);
    assertThat(found("們")).isEmpty();
    assertThat(found("見")).containsExactly(2L);
    assertThat(found("b")).containsExactly(3L);
  }

  @Test
  void wordsThatEnginesPassOverAreFound() {
    put("to be or not to be", "the www of it", "AND NOT OR NEAR");
    assertThat(found("to be")).containsExactly(1L);
    assertThat(found("www the it")).containsExactly(2L);
    assertThat(found("not")).containsExactly(3L, 1L);
    assertThat(found("near and")).containsExactly(3L);
  }

  @Test
  void lettersOfAnyScriptAreFound() {
    put("Café Überraschung", "Привет, Ἑλλάς σοφός", "ｆｕｌｌ ＷＩＤＴＨ quiq", "한국어 ไทย 🎉");
    assertThat(found("caf")).containsExactly(1L);
    assertThat(found("CAFÉ übe")).containsExactly(1L);
    assertThat(found("прив ΣΟΦΌΣ")).containsExactly(2L);
    assertThat(found("full width")).containsExactly(3L);
    assertThat(found("QU")).containsExactly(3L);
    assertThat(found("국어")).containsExactly(4L);
    assertThat(found("ไท")).containsExactly(4L);
    assertThat(found("🎉")).containsExactly(4L);
  }

  @Test
  void longWordsAndLongTextsAreFound() {
    String word = "x".repeat(300);
    put(word, "字".repeat(3_000) + "東京", "tea ".repeat(1_500) + "last");
    assertThat(found(word)).containsExactly(1L);
    assertThat(found("字東京")).containsExactly(2L);
    assertThat(found("last tea")).containsExactly(3L);
  }

  @Test
  void signsOfQueriesMeanNothing() {
    put("C++ \\\"quoted\\\" -minus (a* b)");
    assertThat(found("\"quoted\"* -minus")).containsExactly(1L);
    assertThat(found("c++ OR ) NEAR(")).isEmpty();
    assertThat(found("+c <a >b ~minus @1 '")).isEmpty();
    assertThat(found("'; --minus")).containsExactly(1L);
  }

  @Test
  void whatIsPutTwiceIsInOnce() {
    put("hello");
    put("hello");
    assertThat(found("hello")).containsExactly(1L);
    assertThat(found("")).containsExactly(1L);
  }

  @Test
  void anEditIsFoundByItsNewWordsOnlyAndStaysInItsPlace() {
    put("tea", "tea");
    search().put(List.of(message(1, "").edited("{\"text\":\"coffee\"}", 3, NOON)));
    assertThat(found("coffee")).containsExactly(1L);
    assertThat(found("tea")).containsExactly(2L);
    assertThat(found("")).containsExactly(2L, 1L);
  }

  @Test
  void aRecalledMessageIsNotIn() {
    put("tea", "tea");
    search().put(List.of(message(2, "tea").recalled(3, NOON), message(3, "tea").recalled(4, NOON)));
    assertThat(found("tea")).containsExactly(1L);
    assertThat(found("")).containsExactly(1L);
  }

  @Test
  void anExpiredMessageIsNotIn() {
    put("tea", "tea");
    search().put(List.of(message(2, "tea").expired(3), message(3, "tea").expired(4)));
    assertThat(found("tea")).containsExactly(1L);
  }

  @Test
  void filtersNarrowWhatIsFound() {
    put("tea", "tea");
    ConversationId first = chat;
    chat = chat(ann, bob, newAccount());
    put("tea");
    assertThat(found("tea")).hasSize(3);
    assertThat(found(new SearchFilter(bob, first, null, null, null, null), "tea"))
        .containsExactly(2L, 1L);
    assertThat(found(new SearchFilter(bob, chat, ann, "text", null, null), "")).containsExactly(1L);
    assertThat(found(new SearchFilter(bob, null, bob, null, null, null), "tea")).isEmpty();
    assertThat(found(new SearchFilter(bob, null, null, "location", null, null), "")).isEmpty();
    Instant second = NOON.plusMillis(2);
    assertThat(found(new SearchFilter(bob, first, null, null, second, null), ""))
        .containsExactly(2L);
    assertThat(found(new SearchFilter(bob, first, null, null, null, second), ""))
        .containsExactly(1L);
    assertThat(found(new SearchFilter(bob, null, null, null, Instant.MAX, Instant.MIN), "tea"))
        .isEmpty();
  }

  @Test
  void onlyWhatItsReaderMaySeeIsFound() {
    put("tea", "tea", "tea");
    AccountId eve = newAccount();
    assertThat(found(all(eve), "tea")).isEmpty();
    assertThat(found(all(eve), "")).isEmpty();
    setFloor(chat, bob, 2);
    assertThat(found("tea")).containsExactly(3L);
    assertThat(found("")).containsExactly(3L);
    setUnannounced(chat, bob);
    assertThat(found("tea")).isEmpty();
    assertThat(found(all(ann), "tea")).hasSize(3);
  }

  @Test
  void pagesGoOnWhereTheLastEnded() {
    List<MessageView> all =
        LongStream.rangeClosed(1, 25)
            .mapToObj(seq -> message(seq, "tea " + UUID.randomUUID()))
            .toList();
    search().put(all.subList(10, 25));
    search().put(all.subList(0, 10));
    List<Long> read = new ArrayList<>();
    @Nullable Long before = MessageSearch.NEWEST;
    while (before != null) {
      List<Candidate> page = search().find(all(bob), new SearchTerms("tea"), before, 7);
      page.forEach(candidate -> read.add(candidate.seq()));
      before = page.isEmpty() ? null : page.getLast().place();
    }
    assertThat(read)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 25).map(seq -> 26 - seq).boxed().toList());
  }

  @Test
  void messagesOfOneMillisecondAreEachFound() {
    Instant now = NOON.plusSeconds(1);
    List<MessageView> all = new ArrayList<>();
    for (long seq = 1; seq <= 8; seq++) {
      MessageView any = message(seq, "tea");
      all.add(
          new MessageView(
              chat,
              seq,
              seq,
              ann,
              "c",
              "text",
              any.body(),
              null,
              any.mentions(),
              now,
              null,
              null,
              false,
              MessageView.NO_REACTIONS,
              null,
              null,
              null,
              null));
    }
    search().put(all.subList(0, 5));
    search().put(all);
    assertThat(found("tea")).containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void nothingIsInAfterClearing() {
    put("tea");
    search().clear();
    assertThat(found("tea")).isEmpty();
    assertThat(found("")).isEmpty();
    put("tea");
    assertThat(found("tea")).containsExactly(1L);
  }
}
