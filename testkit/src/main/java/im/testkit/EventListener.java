package im.testkit;

import tools.jackson.databind.JsonNode;

/** Takes events as they come. */
@FunctionalInterface
public interface EventListener {

  /** One frame that is no answer to a request; must not block. */
  void onEvent(JsonNode event);
}
