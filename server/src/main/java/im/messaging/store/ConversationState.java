package im.messaging.store;

import im.messaging.Unread;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's counts within a batch: loaded under its row lock, or remembered, moved by the
 * batch's entries, written back once.
 */
final class ConversationState {

  /**
   * The row as it was loaded.
   *
   * @param low of a direct conversation, the member with the smaller id; null for a group
   * @param lowCounted messages that count which that member sent
   * @param lifeSeconds how long a message keeps its body; 0 for ever
   */
  record Row(
      ConversationId id,
      long lastSeq,
      long version,
      long counted,
      long membersVersion,
      long rightsVersion,
      @Nullable AccountId low,
      long lowCounted,
      PostingRules rules,
      int lifeSeconds) {}

  /** What is in no database: matches no row. */
  static final ConversationState NONE =
      new ConversationState(
          new Row(
              new ConversationId(new UUID(0, 0)), 0, 0, 0, 0, 0, null, 0, PostingRules.OPEN, 0));

  private final Row loaded;
  private long lastSeq;
  private long version;
  private long counted;
  private long lowCounted;
  private long membersVersion;
  private PostingRules rules;
  private int lifeSeconds;

  ConversationState(Row loaded) {
    this.loaded = loaded;
    this.lastSeq = loaded.lastSeq();
    this.version = loaded.version();
    this.counted = loaded.counted();
    this.lowCounted = loaded.lowCounted();
    this.membersVersion = loaded.membersVersion();
    this.rules = loaded.rules();
    this.lifeSeconds = loaded.lifeSeconds();
  }

  long nextSeq() {
    return ++lastSeq;
  }

  long nextVersion() {
    return ++version;
  }

  /** The account sent one more message that counts. */
  void count(AccountId sender) {
    counted++;
    if (sender.equals(loaded.low())) {
      lowCounted++;
    }
  }

  ConversationId id() {
    return loaded.id();
  }

  boolean isGroup() {
    return loaded.low() == null;
  }

  long lastSeq() {
    return lastSeq;
  }

  long version() {
    return version;
  }

  long counted() {
    return counted;
  }

  long lowCounted() {
    return lowCounted;
  }

  /** Messages that count which a member sent. */
  long countedOf(AccountId account, MemberState member) {
    AccountId low = loaded.low();
    return low == null
        ? member.ownCounted()
        : Unread.ownOfDirect(account, low, lowCounted, counted);
  }

  long membersVersion() {
    return membersVersion;
  }

  /** The members changed with a version of this batch. */
  void membersChanged(long atVersion) {
    membersVersion = atVersion;
  }

  /** Whether the batch changed members or how they stand. */
  boolean hasOtherMembers() {
    return membersVersion != loaded.membersVersion();
  }

  PostingRules rules() {
    return rules;
  }

  void setRules(PostingRules newRules) {
    rules = newRules;
  }

  int lifeSeconds() {
    return lifeSeconds;
  }

  void setLifeSeconds(int newLifeSeconds) {
    lifeSeconds = newLifeSeconds;
  }

  /** When a message that is sent now loses its body; null where it keeps it. */
  @Nullable Instant maybeExpiry(Instant now) {
    return lifeSeconds == 0 ? null : now.plusSeconds(lifeSeconds);
  }

  long rightsVersion() {
    return loaded.rightsVersion();
  }

  long loadedVersion() {
    return loaded.version();
  }

  /** The row as the batch leaves it. */
  Row left() {
    return new Row(
        loaded.id(),
        lastSeq,
        version,
        counted,
        membersVersion,
        loaded.rightsVersion(),
        loaded.low(),
        lowCounted,
        rules,
        lifeSeconds);
  }

  boolean isChanged() {
    return version > loaded.version();
  }

  /** The first version of this batch; only where it changed. */
  long firstNewVersion() {
    return loaded.version() + 1;
  }
}
