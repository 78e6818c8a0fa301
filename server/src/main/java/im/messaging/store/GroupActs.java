package im.messaging.store;

import im.group.GroupRight;
import im.group.GroupRole;
import im.group.GroupSettings;
import im.messaging.ConversationFacts;
import im.messaging.body.MessageBody.Notice;
import im.messaging.store.GroupRows.GroupMember;
import im.messaging.store.LogChange.MemberChanged;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a batch does to groups: settings and members, under the conversation's row lock. Each act is
 * checked whole before it changes anything. Each membership takes a version, its system message the
 * next.
 */
final class GroupActs {

  private final LogBatch batch;
  private final GroupRows rows;
  private final Instant now;
  private final DirectActs direct;

  GroupActs(LogBatch batch, GroupRows rows, Instant now) {
    this.batch = batch;
    this.rows = rows;
    this.now = now;
    this.direct = new DirectActs(batch, rows, now);
  }

  /** Does it; gives those whose membership changed. */
  Set<AccountId> act(LogEntry.Act entry) throws SQLException {
    ConversationState group = batch.conversation(entry);
    if (!(entry.act() instanceof GroupAct.Join)) {
      batch.member(entry);
    }
    if (!group.isGroup()) {
      return direct.act(entry);
    }
    return switch (entry.act()) {
      case GroupAct.Add add -> add(entry, add);
      case GroupAct.Join join -> join(entry);
      case GroupAct.Leave leave -> leave(entry);
      case GroupAct.Abandon abandon -> abandon(entry);
      case GroupAct.Kick kick -> kick(entry, kick.account());
      case GroupAct.Govern govern -> govern(entry, govern);
      case GroupAct.HandOver handOver -> handOver(entry, handOver.account());
      case GroupAct.Configure configure -> configure(entry, configure);
      case GroupAct.Dissolve dissolve -> {
        GroupRight.DISSOLVE.require(batch.member(entry).role());
        yield dissolve(entry);
      }
    };
  }

  private Set<AccountId> add(LogEntry.Act entry, GroupAct.Add add) {
    GroupSettings settings = rows.settings(entry.conversation());
    GroupRight.requireInvite(batch.member(entry).role(), settings.invitePolicy());
    Set<AccountId> coming = new LinkedHashSet<>(add.accounts());
    coming.removeAll(rows.members(entry.conversation(), coming).keySet());
    coming.forEach(account -> enter(entry, account, settings));
    return coming;
  }

  private Set<AccountId> join(LogEntry.Act entry) {
    if (rows.count(entry.conversation()) == 0) {
      throw Refusal.notFound("invite");
    }
    if (rows.maybeMember(entry.conversation(), entry.actor()) != null) {
      return Set.of();
    }
    enter(entry, entry.actor(), rows.settings(entry.conversation()));
    return Set.of(entry.actor());
  }

  private void enter(LogEntry.Act entry, AccountId account, GroupSettings settings) {
    ConversationState group = batch.conversation(entry);
    long floor = settings.historyForNewMembers() ? 0 : group.lastSeq();
    rows.add(group, account, floor, now);
    batch.setRights(key(entry, account), MemberRights.ofNew(floor));
    batch.announce(group.id(), account);
    changed(entry, account, "joined", GroupRole.MEMBER, null);
    batch.append(entry, Notice.ofMember("joined", account));
  }

  private Set<AccountId> leave(LogEntry.Act entry) throws SQLException {
    int members = rows.count(entry.conversation());
    if (members == 1) {
      return dissolve(entry);
    }
    if (batch.member(entry).role() == GroupRole.OWNER) {
      throw Refusal.conflict("Hand the group over to another member first.");
    }
    return goes(entry, entry.actor(), "left");
  }

  private Set<AccountId> abandon(LogEntry.Act entry) throws SQLException {
    AccountId heir = rows.successor(entry.conversation(), entry.actor()).orElse(null);
    if (heir == null) {
      return dissolve(entry);
    }
    if (batch.member(entry).role() == GroupRole.OWNER) {
      setRole(entry, heir, GroupRole.OWNER);
      batch.append(entry, Notice.ofMember("owner", heir));
    }
    return goes(entry, entry.actor(), "left");
  }

  private Set<AccountId> kick(LogEntry.Act entry, AccountId account) throws SQLException {
    if (account.equals(entry.actor())) {
      return leave(entry);
    }
    GroupRole own = batch.member(entry).role();
    GroupRight.GOVERN_MEMBERS.require(own);
    GroupMember member = rows.maybeMember(entry.conversation(), account);
    if (member == null) {
      if (rows.wasMember(entry.conversation(), account)) {
        return Set.of();
      }
      throw Refusal.notFound("member");
    }
    requireAbove(own, member.role());
    return goes(entry, account, "kicked");
  }

  private static void requireAbove(GroupRole own, GroupRole other) {
    if (!own.isAbove(other)) {
      throw Refusal.forbidden("Only the owner of the group may do this to an admin.");
    }
  }

  private Set<AccountId> goes(LogEntry.Act entry, AccountId account, String how) {
    rows.remove(entry.conversation(), account);
    changed(entry, account, how, GroupRole.MEMBER, null);
    batch.tell(entry, LogChange.removed(entry.conversation(), 0, how, Set.of(account)));
    batch.append(entry, how.equals("left") ? Notice.of(how) : Notice.ofMember(how, account));
    batch.setRights(key(entry, account), null);
    return Set.of(account);
  }

  private Set<AccountId> govern(LogEntry.Act entry, GroupAct.Govern govern) {
    AccountId account = govern.account();
    GroupMember member = rows.maybeMember(entry.conversation(), account);
    if (member == null) {
      throw Refusal.notFound("member");
    }
    GroupRole own = batch.member(entry).role();
    GroupRole role = Objects.requireNonNullElse(govern.role(), member.role());
    Instant muteEnds = muteAfter(govern, member);
    boolean newRole = role != member.role();
    boolean newMute = !Objects.equals(muteEnds, muteOf(member));
    GroupRight.GOVERN_MEMBERS.require(own);
    if (newRole) {
      GroupRight.CHANGE_ROLES.require(own);
    }
    if (newRole || newMute) {
      requireAbove(own, member.role());
    }
    if (newRole) {
      setRole(entry, account, role);
      batch.append(entry, Notice.ofRole(account, role));
    }
    if (newMute) {
      mute(entry, account, role, muteEnds);
    }
    return newRole || newMute ? Set.of(account) : Set.of();
  }

  private @Nullable Instant muteAfter(GroupAct.Govern govern, GroupMember member) {
    Instant wished = govern.mutedUntil().or(muteOf(member));
    return wished == null || wished.isAfter(now) ? wished : null;
  }

  /** A mute that is over is none. */
  private @Nullable Instant muteOf(GroupMember member) {
    Instant ends = member.muteEnds();
    return ends == null || ends.isAfter(now) ? ends : null;
  }

  private void mute(
      LogEntry.Act entry, AccountId account, GroupRole role, @Nullable Instant until) {
    rows.mute(entry.conversation(), account, until);
    update(entry, account, rights -> rights.mutedUntil(until == null ? 0 : until.toEpochMilli()));
    String kind = until == null ? "unmuted" : "muted";
    changed(entry, account, kind, role, until);
    batch.append(entry, Notice.ofMute(kind, account, until));
  }

  private Set<AccountId> handOver(LogEntry.Act entry, AccountId account) {
    GroupRight.HAND_OVER.require(batch.member(entry).role());
    if (account.equals(entry.actor())) {
      return Set.of();
    }
    if (rows.maybeMember(entry.conversation(), account) == null) {
      throw Refusal.invalid("userId", "is no member of the group");
    }
    setRole(entry, account, GroupRole.OWNER);
    batch.append(entry, Notice.ofMember("owner", account));
    setRole(entry, entry.actor(), GroupRole.ADMIN);
    batch.append(entry, Notice.ofRole(entry.actor(), GroupRole.ADMIN));
    return Set.of(account, entry.actor());
  }

  private void setRole(LogEntry.Act entry, AccountId account, GroupRole role) {
    rows.setRole(entry.conversation(), account, role);
    update(entry, account, rights -> rights.as(role));
    changed(entry, account, "role", role, null);
  }

  private void update(LogEntry.Act entry, AccountId account, UnaryOperator<MemberRights> change) {
    MemberRights rights = batch.maybeRights(key(entry, account));
    if (rights != null) {
      batch.setRights(key(entry, account), change.apply(rights));
    }
  }

  private void changed(
      LogEntry.Act entry,
      AccountId account,
      String kind,
      GroupRole role,
      @Nullable Instant muteEnds) {
    ConversationState group = batch.conversation(entry);
    long version = group.nextVersion();
    group.membersChanged(version);
    rows.record(group.id(), version, account, kind, role, muteEnds);
    rows.membersChanged(group.id(), version, more(kind));
    batch.tell(
        entry,
        LogChange.memberChanged(
            new MemberChanged(
                group.id(), version, account, kind, kind.equals("role") ? role : null, muteEnds)));
  }

  private static int more(String kind) {
    return switch (kind) {
      case "joined" -> 1;
      case "left", "kicked" -> -1;
      default -> 0;
    };
  }

  private Set<AccountId> configure(LogEntry.Act entry, GroupAct.Configure act) throws SQLException {
    GroupRight.CHANGE_SETTINGS.require(batch.member(entry).role());
    ConversationState group = batch.conversation(entry);
    GroupSettings before = rows.settings(group.id());
    GroupSettings after = act.patch().applyTo(before);
    if (after.equals(before)) {
      return Set.of();
    }
    rows.configure(group.id(), after, group.nextVersion());
    group.setRules(PostingRules.of(after.channel(), after.mutedAll(), after.slowModeSeconds()));
    group.setLifeSeconds(after.messageLifeSeconds());
    ConversationFacts facts =
        ConversationFacts.group(
            group.id(),
            after,
            rows.progress(group, batch.maybeMessage(entry, group.lastSeq()), now));
    batch.tell(entry, LogChange.configured(facts));
    SettingsNotices.of(before, after).forEach(notice -> batch.append(entry, notice));
    return Set.of();
  }

  private Set<AccountId> dissolve(LogEntry.Act entry) {
    ConversationState group = batch.conversation(entry);
    long version = group.nextVersion();
    List<AccountId> gone = rows.dissolve(group.id(), version);
    group.membersChanged(version);
    rows.membersChanged(group.id(), version, -gone.size());
    Set<AccountId> members = new HashSet<>(gone);
    batch.tell(entry, LogChange.removed(group.id(), version, "dissolved", members));
    gone.forEach(account -> batch.setRights(key(entry, account), null));
    return members;
  }

  private static MemberKey key(LogEntry entry, AccountId account) {
    return new MemberKey(entry.conversation(), account);
  }
}
