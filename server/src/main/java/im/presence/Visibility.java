package im.presence;

import im.contact.Contacts;
import im.gateway.delivery.Audience;
import im.platform.id.AccountId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose presence an account may see: contacts and people it shares a conversation with. Blocks. */
@Component
class Visibility {

  private final Contacts contacts;
  private final Audience audience;

  Visibility(Contacts contacts, Audience audience) {
    this.contacts = contacts;
    this.audience = audience;
  }

  /** Those of the others whom the viewer may see; who blocked the other is out of both's sight. */
  Set<AccountId> visible(AccountId viewer, Collection<AccountId> others) {
    Set<AccountId> visible = new HashSet<>(contacts.of(viewer));
    visible.addAll(audience.coMembers(viewer, others));
    visible.add(viewer);
    visible.retainAll(Set.copyOf(others));
    visible.removeAll(contacts.blockedEitherWay(viewer));
    return visible;
  }
}
