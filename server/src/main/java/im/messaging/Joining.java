package im.messaging;

import im.group.Invite;
import im.group.Invites;
import im.group.JoinPolicy;
import im.group.JoinRequest;
import im.group.JoinRequestView;
import im.group.JoinRequests;
import im.group.JoinStatus;
import im.messaging.store.ConversationTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How somebody comes into a group by an invite, at once or when an admin has said yes. Blocks. */
@Service
public class Joining {

  /** What a holder of an invite sees of the group. */
  public record Preview(
      String title,
      @Nullable String avatarUrl,
      int memberCount,
      JoinPolicy joinPolicy,
      @Nullable String joinQuestion,
      boolean member) {}

  private final Invites invites;
  private final JoinRequests requests;
  private final GroupMembers members;
  private final ConversationTable conversations;

  Joining(
      Invites invites,
      JoinRequests requests,
      GroupMembers members,
      ConversationTable conversations) {
    this.invites = invites;
    this.requests = requests;
    this.members = members;
    this.conversations = conversations;
  }

  public Preview preview(AccountId account, String code) {
    Invites.Opened opened = invites.open(code);
    var settings = opened.card().settings();
    return new Preview(
        settings.title(),
        null,
        opened.card().memberCount(),
        settings.joinPolicy(),
        settings.joinQuestion(),
        conversations.find(account, opened.invite().group()).isPresent());
  }

  /**
   * Goes in, or asks to.
   *
   * @param answer to the group's question
   * @return the conversation; nothing where an admin has to say yes first
   */
  public Optional<ConversationView> accept(
      AccountId account, String code, @Nullable String answer) {
    Invites.Opened opened = invites.open(code);
    Invite invite = opened.invite();
    Optional<ConversationView> there = conversations.find(account, invite.group());
    if (there.isPresent()) {
      return there;
    }
    if (opened.card().settings().joinPolicy() == JoinPolicy.APPROVAL) {
      requests.ask(account, invite, answer);
      return Optional.empty();
    }
    enter(account, invite.group(), code);
    return conversations.find(account, invite.group());
  }

  /** The use is counted first, so that no more come in than the invite lets in. */
  private void enter(AccountId account, ConversationId group, String code) {
    invites.use(code);
    try {
      Awaited.get(members.join(account, group));
    } catch (Refusal refusal) {
      invites.giveBack(code);
      throw refusal;
    }
  }

  /** An admin decides; who is let in is in when this returns. */
  public JoinRequestView decide(
      AccountId admin, ConversationId group, UUID id, @Nullable String status) {
    JoinStatus decision = read(status);
    JoinRequest request = requests.pending(admin, group, id);
    if (decision == JoinStatus.ACCEPTED) {
      Awaited.get(members.join(request.account(), group));
    }
    return requests.decide(admin, request, decision);
  }

  private static JoinStatus read(@Nullable String status) {
    return switch (status) {
      case "accepted" -> JoinStatus.ACCEPTED;
      case "rejected" -> JoinStatus.REJECTED;
      case null, default -> throw Refusal.invalid("status", "must be accepted or rejected");
    };
  }
}
