package im.web.info;

import im.platform.error.Refusal;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this node serves: up from its start until it begins to stop. */
@RestController
final class HealthController {

  /** The answer of a node that serves. */
  record Health(String status) {}

  private static final Health UP = new Health("up");

  private final ApplicationAvailability availability;

  HealthController(ApplicationAvailability availability) {
    this.availability = availability;
  }

  @GetMapping("/api/v1/health")
  Health health() {
    if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
      throw Refusal.unavailable("This node is starting or stopping.");
    }
    return UP;
  }
}
