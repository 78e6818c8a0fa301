package im.presence;

import im.account.PresenceSettingChanged;
import im.contact.RelationChanged;
import im.gateway.delivery.Delivery;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import im.storage.Database;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The rules for presence: watched only where subscribed and only by those who may see it, told at
 * most once a second. Who hides his own is offline to everybody, and everybody to him.
 */
@Service
public class Presences {

  private static final int MAX_WATCHED = 500;
  private static final String CHANGED = "presence.changed";

  private final PresenceBoard board;
  private final Watchers watchers;
  private final Visibility visibility;
  private final Reticence reticence;
  private final Delivery delivery;

  Presences(
      PresenceBoard board,
      Watchers watchers,
      Visibility visibility,
      Reticence reticence,
      Delivery delivery) {
    this.board = board;
    this.watchers = watchers;
    this.visibility = visibility;
    this.reticence = reticence;
    this.delivery = delivery;
  }

  /** Sets the status of one of the account's connections. */
  public void set(AccountId account, ConnectionId connection, PresenceStatus status) {
    board.set(account, connection, status);
  }

  /**
   * Replaces what the connection watches; gives the present state of all that were asked for,
   * hidden ones as offline. Blocks.
   */
  public List<Presence> subscribe(
      AccountId viewer, ConnectionId connection, List<AccountId> accounts) {
    if (accounts.size() > MAX_WATCHED) {
      throw Refusal.invalid("userIds", "may name at most " + MAX_WATCHED);
    }
    Set<AccountId> visible = visibility.visible(viewer, accounts);
    Set<AccountId> known = new HashSet<>(visible);
    known.add(viewer);
    reticence.know(known);
    watchers.replace(viewer, connection, visible);
    return accounts.stream()
        .distinct()
        .map(
            account ->
                visible.contains(account) ? shown(viewer, account) : Presence.hidden(account))
        .toList();
  }

  /** What the viewer is shown of one whom he watches. */
  private Presence shown(AccountId viewer, AccountId account) {
    return reticence.allows(viewer, account) ? board.of(account) : Presence.hidden(account);
  }

  @Scheduled(fixedRate = 1_000)
  void tellChanges() {
    for (AccountId account : board.takeChanged()) {
      for (ConnectionId connection : watchers.of(account)) {
        AccountId viewer = watchers.maybeViewer(connection);
        if (viewer != null && reticence.allows(viewer, account)) {
          delivery.toConnection(connection, CHANGED, board.of(account));
        }
      }
    }
  }

  /** Who hides is gone to all who watch him, and they to him; who shows himself again is back. */
  @EventListener
  void on(PresenceSettingChanged change) {
    AccountId account = change.accountId();
    Database.afterCommit(
        () -> {
          reticence.changed(account);
          watchers.of(account).forEach(connection -> tell(connection, account));
          watchers
              .by(account)
              .forEach((connection, watched) -> watched.forEach(other -> tell(connection, other)));
        });
  }

  private void tell(ConnectionId connection, AccountId account) {
    AccountId viewer = watchers.maybeViewer(connection);
    boolean looksTheSame = board.of(account).equals(Presence.hidden(account));
    if (viewer != null && !looksTheSame) {
      delivery.toConnection(connection, CHANGED, shown(viewer, account));
    }
  }

  /** Who may no longer see the other, sees him go. */
  @EventListener
  void on(RelationChanged change) {
    Database.afterCommit(
        () -> {
          hideIfNeeded(change.a(), change.b());
          hideIfNeeded(change.b(), change.a());
        });
  }

  private void hideIfNeeded(AccountId viewer, AccountId account) {
    if (!visibility.visible(viewer, List.of(account)).contains(account)) {
      watchers
          .stop(viewer, account)
          .forEach(
              connection -> delivery.toConnection(connection, CHANGED, Presence.hidden(account)));
    }
  }
}
