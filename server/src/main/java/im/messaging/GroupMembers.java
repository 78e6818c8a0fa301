package im.messaging;

import im.group.GroupRole;
import im.messaging.store.GroupAct;
import im.messaging.store.LogEntry;
import im.messaging.store.MemberList;
import im.messaging.store.MessageLog;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import im.platform.text.FieldChecks;
import im.platform.text.Patch;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is in a group, and how members come, go and stand. Blocks. */
@Service
public class GroupMembers {

  /** What of a member is to change; absent fields stay. */
  public record Update(Patch<String> role, Patch<Instant> mutedUntil) {

    private @Nullable GroupRole checkedRole() {
      String name = role.value();
      boolean known = name == null || name.equals("admin") || name.equals("member");
      new FieldChecks()
          .require(!role.isNull() && known, "role", "must be admin or member")
          .refuseIfAny();
      return name == null ? null : GroupRole.of(name);
    }
  }

  /** One transaction of the log takes them in, and others wait for it. */
  private static final int MAX_NEWCOMERS = 200;

  private final Standings standings;
  private final People people;
  private final MemberList members;
  private final MessageLog log;

  GroupMembers(Standings standings, People people, MemberList members, MessageLog log) {
    this.standings = standings;
    this.people = people;
    this.members = members;
    this.log = log;
  }

  /**
   * A page of the members: the owner, then admins, then the rest, each in the order of their
   * coming.
   *
   * @param query the beginning of a name; null for all
   */
  public Page<MemberView> page(
      AccountId account,
      ConversationId conversation,
      @Nullable String query,
      @Nullable String cursor,
      PageLimit limit) {
    standings.require(conversation, account);
    return members.page(conversation, query, cursor, limit);
  }

  public MemberView get(ConversationId conversation, AccountId member) {
    return members.find(conversation, Set.of(member)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("member"));
  }

  public List<MemberView> get(ConversationId conversation, Set<AccountId> those) {
    return members.find(conversation, those);
  }

  /** Brings contacts in; completes with those who were not there before. */
  public CompletionStage<Set<AccountId>> add(
      AccountId actor, ConversationId group, @Nullable List<String> userIds) {
    standings.require(group, actor);
    FieldChecks checks = new FieldChecks().require(userIds != null, "userIds", "is required");
    Set<AccountId> coming = People.read("userIds", userIds, MAX_NEWCOMERS, checks);
    checks.refuseIfAny();
    coming.remove(actor);
    people.requireReachable("userIds", actor, coming);
    return act(actor, group, new GroupAct.Add(coming));
  }

  /** Comes in by an invite that was looked at. */
  public CompletionStage<Set<AccountId>> join(AccountId account, ConversationId group) {
    return act(account, group, new GroupAct.Join());
  }

  /** Takes a member out; oneself leaves. */
  public CompletionStage<Set<AccountId>> remove(
      AccountId actor, ConversationId group, AccountId member) {
    return act(
        actor, group, actor.equals(member) ? new GroupAct.Leave() : new GroupAct.Kick(member));
  }

  public CompletionStage<Set<AccountId>> update(
      AccountId actor, ConversationId group, AccountId member, Update update) {
    standings.require(group, actor);
    GroupRole role = update.checkedRole();
    return act(actor, group, new GroupAct.Govern(member, role, update.mutedUntil()));
  }

  public CompletionStage<Set<AccountId>> handOver(
      AccountId actor, ConversationId group, @Nullable String userId) {
    standings.require(group, actor);
    FieldChecks checks = new FieldChecks().require(userId != null, "userId", "is required");
    List<String> named = userId == null ? List.of() : List.of(userId);
    Set<AccountId> heir = People.read("userId", named, 1, checks);
    checks.refuseIfAny();
    return act(actor, group, new GroupAct.HandOver(heir.iterator().next()));
  }

  private CompletionStage<Set<AccountId>> act(AccountId actor, ConversationId group, GroupAct act) {
    return log.act(new LogEntry.Act(group, actor, act));
  }
}
