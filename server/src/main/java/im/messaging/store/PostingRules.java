package im.messaging.store;

import im.platform.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may write into a conversation.
 *
 * @param channel only admins post
 * @param mutedAll for now only admins post
 * @param slowModeSeconds between two messages of a member; 0 for none
 */
record PostingRules(boolean channel, boolean mutedAll, int slowModeSeconds) {

  /** Of a conversation that silences nobody but whom a block or a mute does. */
  static final PostingRules OPEN = new PostingRules(false, false, 0);

  static PostingRules of(boolean channel, boolean mutedAll, int slowModeSeconds) {
    return channel || mutedAll || slowModeSeconds > 0
        ? new PostingRules(channel, mutedAll, slowModeSeconds)
        : OPEN;
  }

  /** Why the member may not write; null where he may. */
  @Nullable String maybeSilence(MemberRights member, Instant now) {
    if (!member.mayWrite()) {
      return "You are not contacts.";
    }
    if (member.muteEndsMillis() > now.toEpochMilli()) {
      return "You are muted until " + Instant.ofEpochMilli(member.muteEndsMillis()) + ".";
    }
    if (member.role().isAdmin()) {
      return null;
    }
    if (channel) {
      return "Only admins post in a channel.";
    }
    return mutedAll ? "Only admins may write in this group at the moment." : null;
  }

  /** Throws {@code forbidden} for a member who may not write. */
  void requireVoice(MemberRights member, Instant now) {
    String silence = maybeSilence(member, now);
    if (silence != null) {
      throw Refusal.forbidden(silence);
    }
  }

  /** Throws {@code rate_limited} for a member whom slow mode makes wait. */
  void requirePace(MemberRights member, Instant now) {
    if (isSlowFor(member)) {
      long next = member.lastSentMillis() + Duration.ofSeconds(slowModeSeconds).toMillis();
      if (member.lastSentMillis() > 0 && next > now.toEpochMilli()) {
        throw Refusal.rateLimited(Duration.ofMillis(next - now.toEpochMilli()));
      }
    }
  }

  private boolean isSlowFor(MemberRights member) {
    return slowModeSeconds > 0 && !member.role().isAdmin();
  }
}
