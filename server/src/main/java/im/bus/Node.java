package im.bus;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** This node's own identity. */
@Component
public class Node {

  private final NodeId id = new NodeId(new SecureRandom().nextLong());

  public NodeId id() {
    return id;
  }
}
