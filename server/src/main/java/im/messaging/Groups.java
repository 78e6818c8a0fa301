package im.messaging;

import im.account.Accounts;
import im.contact.Contacts;
import im.messaging.body.Bodies;
import im.messaging.body.MessageBody;
import im.messaging.store.ConversationTable;
import im.messaging.store.ConversationTable.FirstMember;
import im.messaging.store.Fingerprint;
import im.messaging.store.LogEntry;
import im.messaging.store.MessageLog;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.platform.text.FieldChecks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Opens groups. A group begins with its system message {@code created}, which goes through the log
 * as any message does and tells the members of the group. Blocks.
 */
@Service
public class Groups {

  private static final int MAX_TITLE = 100;
  private static final int MAX_MEMBERS = 1_000;

  private final ConversationTable table;
  private final Accounts accounts;
  private final Contacts contacts;
  private final MessageLog log;
  private final Bodies bodies;
  private final MessagingProperties properties;
  private final Opening opening;

  Groups(
      ConversationTable table,
      Accounts accounts,
      Contacts contacts,
      MessageLog log,
      Bodies bodies,
      MessagingProperties properties,
      Opening opening) {
    this.table = table;
    this.accounts = accounts;
    this.contacts = contacts;
    this.log = log;
    this.bodies = bodies;
    this.properties = properties;
    this.opening = opening;
  }

  /** What opening needs besides the rules: ids and the time. */
  @Component
  record Opening(Ids ids, InstantSource clock) {}

  /**
   * Opens a group.
   *
   * @return completes with its id once its first message is durable
   */
  public CompletionStage<ConversationId> open(
      AccountId owner, @Nullable String title, @Nullable List<String> memberIds) {
    FieldChecks checks = new FieldChecks().text("title", title, 1, MAX_TITLE);
    Set<AccountId> others = read(memberIds, checks);
    checks.refuseIfAny();
    others.remove(owner);
    requireReachable(owner, others);
    ConversationId id = opening.ids().nextConversation();
    String name = Objects.requireNonNull(title);
    table.openGroup(id, name, members(owner, others), opening.clock().instant());
    return log.append(new LogEntry.Append(id, owner, null, created(id, name)))
        .thenApply(stored -> id);
  }

  private static Set<AccountId> read(@Nullable List<String> memberIds, FieldChecks checks) {
    Set<AccountId> ids = new LinkedHashSet<>();
    if (memberIds == null) {
      return ids;
    }
    checks.require(memberIds.size() < MAX_MEMBERS, "memberIds", "names too many");
    try {
      memberIds.forEach(id -> ids.add(AccountId.parse(id)));
    } catch (IllegalArgumentException | NullPointerException e) {
      checks.require(false, "memberIds", "must be ids");
    }
    return ids;
  }

  private void requireReachable(AccountId owner, Set<AccountId> others) {
    if (accounts.active(others).size() < others.size()) {
      throw Refusal.invalid("memberIds", "names nobody");
    }
    for (AccountId other : others) {
      if (!contacts.mayWrite(owner, other, properties.contactsOnly())) {
        throw Refusal.forbidden("You are not contacts.");
      }
    }
  }

  private static List<FirstMember> members(AccountId owner, Set<AccountId> others) {
    List<FirstMember> members = new ArrayList<>();
    members.add(new FirstMember(owner, "owner", false));
    others.forEach(other -> members.add(new FirstMember(other, "member", false)));
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
}
