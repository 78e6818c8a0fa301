package im.gateway.delivery;

import im.bus.NodeId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Watches the sequence of each link for gaps. Used by the bus's one receiving thread. */
@Component
class LinkWatch {

  private final Map<NodeId, Long> last = new HashMap<>();

  /** Whether something between the link's last publication and this one is missing. */
  boolean isGap(NodeId from, long linkSequence) {
    Long before = last.get(from);
    last.merge(from, linkSequence, Math::max);
    return before != null && linkSequence > before + 1;
  }
}
