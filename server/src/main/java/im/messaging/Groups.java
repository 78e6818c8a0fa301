package im.messaging;

import im.group.GroupPatch;
import im.group.GroupRole;
import im.group.GroupSettings;
import im.messaging.body.Bodies;
import im.messaging.body.MessageBody;
import im.messaging.store.ConversationTable;
import im.messaging.store.ConversationTable.FirstMember;
import im.messaging.store.Fingerprint;
import im.messaging.store.GroupAct;
import im.messaging.store.LogEntry;
import im.messaging.store.MessageLog;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.platform.text.FieldChecks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Groups as a whole: opened, set, ended. A group begins with its system message {@code created},
 * which goes through the log as any message does and tells the members of the group. Blocks.
 */
@Service
public class Groups {

  private static final int MAX_FIRST_MEMBERS = 999;

  private final ConversationTable table;
  private final Standings standings;
  private final People people;
  private final MessageLog log;
  private final Bodies bodies;
  private final Opening opening;

  Groups(
      ConversationTable table,
      Standings standings,
      People people,
      MessageLog log,
      Bodies bodies,
      Opening opening) {
    this.table = table;
    this.standings = standings;
    this.people = people;
    this.log = log;
    this.bodies = bodies;
    this.opening = opening;
  }

  /** What opening needs besides the rules: ids and the time. */
  @Component
  record Opening(Ids ids, InstantSource clock) {}

  /**
   * A group to be opened.
   *
   * @param channel whether only admins post
   */
  public record NewGroup(
      @Nullable String title, @Nullable List<String> memberIds, @Nullable Boolean channel) {}

  /**
   * Opens a group.
   *
   * @return completes with its id once its first message is durable
   */
  public CompletionStage<ConversationId> open(AccountId owner, NewGroup group) {
    FieldChecks checks = new FieldChecks().text("title", group.title(), 1, GroupPatch.MAX_TITLE);
    Set<AccountId> others = People.read("memberIds", group.memberIds(), MAX_FIRST_MEMBERS, checks);
    checks.refuseIfAny();
    others.remove(owner);
    people.requireReachable("memberIds", owner, others);
    ConversationId id = opening.ids().nextConversation();
    String title = Objects.requireNonNull(group.title());
    GroupSettings settings = GroupSettings.of(title, Boolean.TRUE.equals(group.channel()));
    table.openGroup(id, settings, members(owner, others), opening.clock().instant());
    return log.append(new LogEntry.Append(id, owner, null, created(id, title)))
        .thenApply(stored -> id);
  }

  private static List<FirstMember> members(AccountId owner, Set<AccountId> others) {
    List<FirstMember> members = new ArrayList<>();
    members.add(new FirstMember(owner, GroupRole.OWNER, false));
    others.forEach(other -> members.add(new FirstMember(other, GroupRole.MEMBER, false)));
    return members;
  }

  private LogEntry.Content created(ConversationId id, String title) {
    MessageBody body = MessageBody.Notice.created(title);
    String json = bodies.toJson(body);
    return new LogEntry.Content(
        "~created",
        Fingerprint.of(body.type(), json, id, null),
        body.type(),
        json,
        null,
        null,
        false);
  }

  /** Changes title and settings. */
  public CompletionStage<?> configure(AccountId actor, ConversationId group, GroupPatch patch) {
    standings.require(group, actor);
    patch.check();
    return log.act(new LogEntry.Act(group, actor, new GroupAct.Configure(patch)));
  }

  /** Ends the group for everybody. */
  public CompletionStage<?> dissolve(AccountId actor, ConversationId group) {
    return log.act(new LogEntry.Act(group, actor, new GroupAct.Dissolve()));
  }
}
