package im.gateway.delivery;

import im.platform.id.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * A conversation's members, and from where on they see it. Immutable.
 *
 * @param floors of those who came later: they see only messages above it
 */
public record Members(Set<AccountId> accounts, Map<AccountId, Long> floors, long highestFloor) {

  public static Members of(Set<AccountId> accounts, Map<AccountId, Long> floors) {
    long highest = floors.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return new Members(accounts, floors, highest);
  }

  /**
   * Those who may see a message.
   *
   * @param seq 0 for what is no message
   */
  Collection<AccountId> seeing(long seq) {
    return seq == 0 || seq > highestFloor
        ? accounts
        : accounts.stream().filter(account -> seq > floors.getOrDefault(account, 0L)).toList();
  }
}
