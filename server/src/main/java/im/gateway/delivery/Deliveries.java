package im.gateway.delivery;

import im.bus.DeliveryBus;
import im.bus.Event;
import im.bus.Node;
import im.bus.Publication;
import im.gateway.connection.Connection;
import im.gateway.connection.ConnectionRegistry;
import im.gateway.connection.Outbound;
import im.gateway.connection.WireFrame;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import im.platform.id.ConversationId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encodes events once and publishes them to the nodes that have somebody to tell. */
@Component
class Deliveries implements Delivery {

  private final DeliveryBus bus;
  private final Node node;
  private final ConnectionRegistry registry;
  private final JsonMapper json;

  Deliveries(DeliveryBus bus, Node node, ConnectionRegistry registry, JsonMapper json) {
    this.bus = bus;
    this.node = node;
    this.registry = registry;
    this.json = json;
  }

  @Override
  public void committed(Publication.Commit commit, Runnable answers) {
    bus.publishHere(commit, answers);
  }

  @Override
  public void toAccounts(
      Collection<AccountId> accounts, String name, Object data, @Nullable ConnectionId except) {
    bus.publish(
        node.id(), new Publication.ToAccounts(List.copyOf(accounts), event(name, data), except));
  }

  @Override
  public void toOthers(ConversationId conversation, AccountId except, String name, Object data) {
    bus.publish(node.id(), new Publication.ToOthers(conversation, except, event(name, data)));
  }

  @Override
  public void toConnection(ConnectionId id, String name, Object data) {
    Connection connection = registry.maybeGet(id);
    if (connection != null) {
      connection.send(Outbound.ephemeral(WireFrame.text(event(name, data).frame())));
    }
  }

  private Event event(String name, Object data) {
    return Event.of(name, json.writeValueAsBytes(data));
  }
}
