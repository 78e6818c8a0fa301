package im.__name__;

import im.gateway.delivery.Delivery;
import im.platform.id.AccountId;
import im.storage.Database;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells all of an account's devices what became of its __names__, once the transaction around the
 * call is durable.
 */
@Component
class __Name__News {

  private final Delivery delivery;

  __Name__News(Delivery delivery) {
    this.delivery = delivery;
  }

  void created(AccountId owner, __Name__ created) {
    tell(owner, "__name__.new", created);
  }

  void deleted(AccountId owner, __Name__Id id) {
    tell(owner, "__name__.removed", Map.of("id", id));
  }

  private void tell(AccountId owner, String name, Object data) {
    Database.afterCommit(() -> delivery.toAccounts(List.of(owner), name, data, null));
  }
}
