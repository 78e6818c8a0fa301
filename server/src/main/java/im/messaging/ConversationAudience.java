package im.messaging;

import im.gateway.delivery.Audience;
import im.gateway.delivery.Members;
import im.messaging.store.MemberTable;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells delivery and presence who is in which conversation. */
@Component
class ConversationAudience implements Audience {

  private final MemberTable members;
  private final Standings standings;

  ConversationAudience(MemberTable members, Standings standings) {
    this.members = members;
    this.standings = standings;
  }

  @Override
  public Members members(ConversationId conversation, long membersVersion) {
    return members.members(conversation, membersVersion);
  }

  @Override
  public boolean isHeard(ConversationId conversation, AccountId account) {
    return standings.require(conversation, account).mayWrite();
  }

  @Override
  public Set<AccountId> coMembers(AccountId account, Collection<AccountId> others) {
    return others.isEmpty() ? Set.of() : members.coMembers(account, others);
  }
}
