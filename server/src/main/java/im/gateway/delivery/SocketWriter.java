package im.gateway.delivery;

import im.bus.Publication.Change;
import im.bus.Publication.ChangeEvent;
import im.bus.Publication.ToAccounts;
import im.bus.Publication.ToOthers;
import im.gateway.connection.Connection;
import im.gateway.connection.ConnectionRegistry;
import im.gateway.connection.Outbound;
import im.gateway.connection.WireFrame;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes events to this node's connections: one frame, made once, for all of them. */
@Component
class SocketWriter implements CommitSink {

  private final ConnectionRegistry registry;
  private final Audience audience;

  SocketWriter(ConnectionRegistry registry, Audience audience) {
    this.registry = registry;
    this.audience = audience;
  }

  @Override
  public void write(Change change, List<ChangeEvent> events) {
    if (registry.size() == 0 || events.isEmpty()) {
      return;
    }
    Members members = audience.members(change.conversation(), change.membersVersion());
    for (ChangeEvent event : events) {
      Outbound outbound = outbound(change, event);
      Set<AccountId> only = event.only();
      write(only == null ? members.seeing(event.seq()) : only, outbound, event.except());
    }
  }

  private static Outbound outbound(Change change, ChangeEvent event) {
    WireFrame frame = WireFrame.text(event.event().frame());
    return event.version() == 0
        ? Outbound.kept(frame)
        : Outbound.ofConversation(
            frame, change.conversation(), change.lastSeq(), change.toVersion());
  }

  void write(ToAccounts event) {
    Outbound outbound = Outbound.kept(WireFrame.text(event.event().frame()));
    write(event.accounts(), outbound, event.except());
  }

  void write(ToOthers event) {
    if (registry.size() == 0) {
      return;
    }
    Outbound outbound = Outbound.ephemeral(WireFrame.text(event.event().frame()));
    for (AccountId account : here(audience.members(event.conversation(), 0).accounts())) {
      if (!account.equals(event.except())) {
        registry.of(account).forEach(connection -> connection.send(outbound));
      }
    }
  }

  /** Those that may be connected here; whichever are fewer, they or all who are, are looked at. */
  private Collection<AccountId> here(Collection<AccountId> accounts) {
    Collection<AccountId> connected = registry.accounts();
    return accounts instanceof Set && connected.size() < accounts.size()
        ? connected.stream().filter(accounts::contains).toList()
        : accounts;
  }

  private void write(
      Collection<AccountId> accounts, Outbound outbound, @Nullable ConnectionId except) {
    for (AccountId account : here(accounts)) {
      for (Connection connection : registry.of(account)) {
        if (!connection.id().equals(except)) {
          connection.send(outbound);
        }
      }
    }
  }
}
