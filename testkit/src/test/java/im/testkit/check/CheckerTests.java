package im.testkit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each invariant is broken once, by hand, and must be found; nothing else may be. */
class CheckerTests {

  private static final String ROOM = "room";
  private static final String ALICE = "alice";
  private static final String BOB = "bob";

  private final History history = new History();
  private final List<Message> room = new ArrayList<>();

  @BeforeEach
  void aliceAndBobTalk() {
    history.member(ROOM, ALICE);
    history.member(ROOM, BOB);
    stored(sent(ALICE, "a1", 1), 1);
    stored(sent(BOB, "b1", 2), 2);
    stored(sent(ALICE, "a2", 3), 3);
  }

  @Test
  void aFlawlessHistoryHolds() {
    history.pushed("bob 1", BOB, room.get(0));
    history.pushed("bob 1", BOB, room.get(1));
    history.pushed("bob 1", BOB, room.get(2));
    history.pushed("bob b1", BOB, room.get(0));
    history.pushed("bob b1", BOB, room.get(2));
    bothHold(room);
    bothCount(3, 1, 1, 3, 0);
    history.recovered(4_999, 29_999);
    history.resource("threads", 100, 110);

    assertThatCode(Checker.check(history)::assertHolds).doesNotThrowAnyException();
    assertThat(Checker.check(history))
        .hasToString(
            "attempted=3 acked=3 unknown=0 refused=0 | loss=0 dup=0 gap=0 order=0 | other=0");
  }

  @Test
  void nothingAcknowledgedProvesNothing() {
    assertThatThrownBy(Checker.check(new History())::assertHolds)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anAcknowledgedMessageThatIsNotStoredIsLost() {
    sent(BOB, "b2", 4);
    bothHold(room);

    onlyFinds(Invariant.LOSS, 2);
  }

  @Test
  void aMessageThatOneMemberLacksIsLostAndAGap() {
    history.held(ALICE, ROOM, room);
    history.held(BOB, ROOM, List.of(room.get(0), room.get(2)));

    Verdict verdict = Checker.check(history);
    assertThat(verdict.count(Invariant.LOSS)).isEqualTo(1);
    assertThat(verdict.count(Invariant.GAP)).isEqualTo(1);
  }

  @Test
  void aMemberWhoseHistoryWasNeverReadLacksEverything() {
    history.held(ALICE, ROOM, room);

    onlyFinds(Invariant.LOSS, 3);
  }

  @Test
  void aMessageThatWasOnlyPushedIsLost() {
    history.pushed("bob 1", BOB, message(ALICE, "a9", 4, 4));
    bothHold(room);

    onlyFinds(Invariant.LOSS, 1);
  }

  @Test
  void aRetryThatIsStoredTwiceIsADuplicate() {
    stored(room.get(2).key(), 4);
    bothHold(room);

    onlyFinds(Invariant.DUPLICATE, 2);
  }

  @Test
  void aSeqThatIsTakenTwiceIsADuplicate() {
    stored(sent(BOB, "b2", 3), 3);
    bothHold(room);

    assertThat(Checker.check(history).count(Invariant.DUPLICATE)).isEqualTo(2);
  }

  @Test
  void aMessagePushedUnderAnotherSeqIsADuplicate() {
    history.pushed("bob 1", BOB, message(ALICE, "a1", 3, 3));
    bothHold(room);

    onlyFinds(Invariant.DUPLICATE, 1);
  }

  @Test
  void aSeqThatNoMessageHasIsAGap() {
    stored(sent(BOB, "b2", 5), 5);
    bothHold(room);

    onlyFinds(Invariant.GAP, 2);
  }

  @Test
  void aTailThatTheCountersKnowButNobodyHoldsIsAGap() {
    bothHold(room);
    history.finallyCounted(ALICE, "alice 1", ROOM, 4, 3, 0);

    onlyFinds(Invariant.GAP, 1);
  }

  @Test
  void twoMembersWithTwoOrdersAreADisorder() {
    history.held(ALICE, ROOM, room);
    history.held(
        BOB, ROOM, List.of(message(BOB, "b1", 1, 1), message(ALICE, "a1", 2, 2), room.get(2)));

    assertThat(Checker.check(history).count(Invariant.ORDER)).isEqualTo(2);
  }

  @Test
  void aPageOutOfOrderIsADisorder() {
    bothHold(List.of(room.get(0), room.get(2), room.get(1)));

    onlyFinds(Invariant.ORDER, 2);
  }

  @Test
  void aPipelinedMessageThatOvertakesIsADisorder() {
    MessageKey first = invoked(ALICE, "a3", "alice 1");
    MessageKey second = invoked(ALICE, "a4", "alice 1");
    history.acked(second, 4);
    history.acked(first, 5);
    stored(second, 4);
    stored(first, 5);
    bothHold(room);

    onlyFinds(Invariant.ORDER, 1);
  }

  @Test
  void aRetriedMessageMayBeOvertaken() {
    MessageKey first = invoked(ALICE, "a3", "alice 1");
    MessageKey second = invoked(ALICE, "a4", "alice 1");
    history.acked(second, 4);
    history.unknown(first);
    history.invoked(first, "alice 2", "text of a3");
    history.acked(first, 5);
    stored(second, 4);
    stored(first, 5);
    bothHold(room);

    Verdict verdict = Checker.check(history);
    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.unknown()).isEqualTo(1);
  }

  @Test
  void anAckWithAnotherSeqThanTheStoredIsUntrue() {
    MessageKey key = invoked(BOB, "b2", "bob 1");
    history.acked(key, 9);
    stored(key, 4);
    bothHold(room);

    onlyFinds(Invariant.ACK_TRUTH, 1);
  }

  @Test
  void aRepeatThatIsAcknowledgedDifferentlyIsUntrue() {
    MessageKey key = invoked(BOB, "b2", "bob 1");
    history.acked(key, 4);
    history.invoked(key, "bob 2", "text of b2");
    history.acked(key, 5);
    stored(key, 4);
    bothHold(room);

    assertThat(Checker.check(history).count(Invariant.ACK_TRUTH)).isEqualTo(2);
  }

  @Test
  void aMessageStoredWithAnotherTextIsUntrue() {
    MessageKey key = invoked(BOB, "b2", "bob 1");
    history.acked(key, 4);
    room.add(new Message(key, 4, 4, "something else"));
    bothHold(room);

    onlyFinds(Invariant.ACK_TRUTH, 1);
  }

  @Test
  void aMessageSentAfterAnothersAckMustComeAfterIt() {
    MessageKey first = invoked(ALICE, "a3", "alice 1");
    history.acked(first, 5);
    MessageKey second = invoked(BOB, "b2", "bob 1");
    history.acked(second, 4);
    stored(second, 4);
    stored(first, 5);
    bothHold(room);

    onlyFinds(Invariant.REAL_TIME, 1);
  }

  @Test
  void anUnreadCountThatDoesNotAddUpIsFound() {
    bothHold(room);
    bothCount(3, 2, 2, 3, 0);

    onlyFinds(Invariant.UNREAD, 1);
  }

  @Test
  void ownMessagesAreNeverUnread() {
    bothHold(room);
    bothCount(3, 0, 1, 0, 2);

    assertThat(Checker.check(history).violations()).isEmpty();
  }

  @Test
  void twoDevicesOfOneUserMustCountAlike() {
    bothHold(room);
    history.finallyCounted(BOB, "phone", ROOM, 3, 3, 0);
    history.finallyCounted(BOB, "desktop", ROOM, 3, 1, 1);

    onlyFinds(Invariant.UNREAD, 1);
  }

  @Test
  void aStrangerWhoIsPushedAMessageBreaksIsolation() {
    history.pushed("mallory 1", "mallory", room.getFirst());
    bothHold(room);

    onlyFinds(Invariant.ISOLATION, 1);
  }

  @Test
  void aStrangerWhoCanReadTheHistoryBreaksIsolation() {
    bothHold(room);
    history.held("mallory", ROOM, List.of());

    onlyFinds(Invariant.ISOLATION, 1);
  }

  @Test
  void aGuestWhoSeesWhatWasSaidAfterHeLeftBreaksIsolation() {
    history.visited(ROOM, "guest", 1, room.getLast().seq());
    history.pushed("guest 1", "guest", room.getFirst());
    history.removed("guest 1", "guest", ROOM);
    history.pushed("guest 1", "guest", room.getLast());
    bothHold(room);

    onlyFinds(Invariant.ISOLATION, 1);
  }

  @Test
  void countersThatGoBackAreFound() {
    bothHold(room);
    history.counted(BOB, "phone", ROOM, 3, 2, 0);
    history.counted(BOB, "phone", ROOM, 2, 2, 0);
    history.counted(BOB, "phone", ROOM, 3, 1, 0);

    onlyFinds(Invariant.MONOTONE, 2);
  }

  @Test
  void versionsThatGoBackOnOneConnectionAreFound() {
    history.pushed("bob 1", BOB, room.get(2));
    history.pushed("bob 1", BOB, room.get(0));
    history.pushed("bob 2", BOB, room.get(0));
    bothHold(room);

    onlyFinds(Invariant.MONOTONE, 1);
  }

  @Test
  void aVersionThatAListeningConnectionIsNotPushedIsAGap() {
    history.pushed("bob 1", BOB, room.get(0));
    history.pushed("bob 1", BOB, room.get(2));
    bothHold(room);

    onlyFinds(Invariant.GAP, 1);
  }

  @Test
  void aServerThatRecoversTooLateIsFound() {
    bothHold(room);
    history.recovered(5_001, 6_000);
    history.recovered(100, 30_001);

    onlyFinds(Invariant.LIVENESS, 2);
  }

  @Test
  void aResourceThatGrowsIsFound() {
    bothHold(room);
    history.resource("open files", 100, 111);

    onlyFinds(Invariant.LEAK, 1);
  }

  @Test
  void aSendThatNeverEndsIsFound() {
    invoked(BOB, "b2", "bob 1");
    history.unknown(invoked(BOB, "b3", "bob 1"));
    bothHold(room);

    onlyFinds(Invariant.SILENCE, 2);
  }

  @Test
  void aRefusedSendIsNoFault() {
    history.refused(invoked(BOB, "b2", "bob 1"), "forbidden");
    bothHold(room);

    Verdict verdict = Checker.check(history);
    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.refused()).isEqualTo(1);
  }

  private MessageKey invoked(String sender, String clientId, String connection) {
    MessageKey key = new MessageKey(ROOM, sender, clientId);
    history.invoked(key, connection, "text of " + clientId);
    return key;
  }

  private MessageKey sent(String sender, String clientId, long seq) {
    MessageKey key = invoked(sender, clientId, sender + " " + clientId);
    history.acked(key, seq);
    return key;
  }

  private void stored(MessageKey key, long seq) {
    room.add(message(key.sender(), key.clientId(), seq, seq));
  }

  private static Message message(String sender, String clientId, long seq, long version) {
    MessageKey key = new MessageKey(ROOM, sender, clientId);
    return new Message(key, seq, version, "text of " + clientId);
  }

  private void bothHold(List<Message> messages) {
    history.held(ALICE, ROOM, messages);
    history.held(BOB, ROOM, messages);
  }

  private void bothCount(long lastSeq, long aliceRead, long alice, long bobRead, long bob) {
    history.finallyCounted(ALICE, "alice 1", ROOM, lastSeq, aliceRead, alice);
    history.finallyCounted(BOB, "bob 1", ROOM, lastSeq, bobRead, bob);
  }

  private void onlyFinds(Invariant invariant, int times) {
    Verdict verdict = Checker.check(history);
    assertThat(verdict.violations())
        .hasSize(times)
        .allMatch(violation -> violation.invariant() == invariant);
    assertThatThrownBy(verdict::assertHolds).isInstanceOf(AssertionError.class);
  }
}
