package im.group;

import im.platform.text.FieldChecks;
import im.platform.text.Patch;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a group's title and settings is to change; absent fields stay. A direct conversation has
 * one setting: how long messages live.
 */
public record GroupPatch(
    Patch<String> title,
    Patch<String> avatarFileId,
    Patch<String> announcement,
    Patch<String> joinPolicy,
    Patch<String> joinQuestion,
    Patch<String> invitePolicy,
    Patch<Boolean> historyForNewMembers,
    Patch<Boolean> mutedAll,
    Patch<Integer> slowModeSeconds,
    Patch<Integer> messageLifeSeconds) {

  public static final int MAX_TITLE = 100;
  private static final int MAX_ANNOUNCEMENT = 2_000;
  private static final int MAX_QUESTION = 200;
  private static final int MAX_SLOW_SECONDS = 3_600;
  private static final int MIN_LIFE_SECONDS = 5;
  private static final int MAX_LIFE_SECONDS = 31_536_000;

  /** Throws {@code invalid_request} with every field that is wrong. */
  public void check() {
    FieldChecks checks =
        new FieldChecks()
            .patch("title", title, false, 1, MAX_TITLE)
            .patch("announcement", announcement, true, 1, MAX_ANNOUNCEMENT)
            .patch("joinQuestion", joinQuestion, true, 1, MAX_QUESTION)
            .require(avatarFileId.value() == null, "avatarFileId", "is no upload of yours")
            .require(!historyForNewMembers.isNull(), "historyForNewMembers", "must not be null")
            .require(!mutedAll.isNull(), "mutedAll", "must not be null");
    checkName(checks, "joinPolicy", joinPolicy, JoinPolicy.values());
    checkName(checks, "invitePolicy", invitePolicy, InvitePolicy.values());
    Integer slow = slowModeSeconds.value();
    checks.require(
        !slowModeSeconds.isNull() && (slow == null || (slow >= 0 && slow <= MAX_SLOW_SECONDS)),
        "slowModeSeconds",
        "must be from 0 to " + MAX_SLOW_SECONDS);
    checkLife(checks);
    checks.refuseIfAny();
  }

  private void checkLife(FieldChecks checks) {
    Integer life = messageLifeSeconds.value();
    boolean known =
        life == null || life == 0 || (life >= MIN_LIFE_SECONDS && life <= MAX_LIFE_SECONDS);
    checks.require(
        !messageLifeSeconds.isNull() && known,
        "messageLifeSeconds",
        "must be 0 or from " + MIN_LIFE_SECONDS + " to " + MAX_LIFE_SECONDS);
  }

  private static void checkName(
      FieldChecks checks, String field, Patch<String> name, Enum<?>[] known) {
    boolean ok = !name.isPresent();
    for (Enum<?> value : known) {
      ok |= value.name().toLowerCase(Locale.ROOT).equals(name.value());
    }
    checks.require(ok, field, "is none of those that there are");
  }

  /** Whether how long messages live is to change, and nothing else. */
  public boolean changesLifeOnly() {
    return messageLifeSeconds.isPresent()
        && Stream.of(
                title,
                avatarFileId,
                announcement,
                joinPolicy,
                joinQuestion,
                invitePolicy,
                historyForNewMembers,
                mutedAll,
                slowModeSeconds)
            .noneMatch(Patch::isPresent);
  }

  /** The life of messages after the change. */
  public int lifeAfter(int now) {
    return or(messageLifeSeconds, now);
  }

  /** The settings after the change. */
  public GroupSettings applyTo(GroupSettings now) {
    return new GroupSettings(
        or(title, now.title()),
        avatarFileId.isNull() ? null : now.avatarFileId(),
        announcement.or(now.announcement()),
        or(joinPolicy.map(JoinPolicy::of), now.joinPolicy()),
        joinQuestion.or(now.joinQuestion()),
        or(invitePolicy.map(InvitePolicy::of), now.invitePolicy()),
        or(historyForNewMembers, now.historyForNewMembers()),
        now.channel(),
        or(mutedAll, now.mutedAll()),
        or(slowModeSeconds, now.slowModeSeconds()),
        lifeAfter(now.messageLifeSeconds()));
  }

  private static <T> T or(Patch<T> patch, T current) {
    @Nullable T value = patch.value();
    return Objects.requireNonNullElse(value, current);
  }
}
