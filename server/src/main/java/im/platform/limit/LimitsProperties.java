package im.platform.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rate limits.
 *
 * @param scale multiplies every count; tests use 1000
 * @param rules limits that replace the defaults, by name
 */
@ConfigurationProperties("im.limits")
public record LimitsProperties(
    @DefaultValue("1") @Min(1) long scale, @DefaultValue Map<LimitName, @Valid Rule> rules) {

  /**
   * One limit as configuration writes it.
   *
   * @param count how many, at least 1
   * @param per in what time
   */
  public record Rule(@Min(1) long count, @NotNull @DurationMin(nanos = 1) Duration per) {}

  /** The limit in force for a name. */
  public Limit of(LimitName name) {
    Rule rule = rules.get(name);
    Limit limit = rule == null ? defaultOf(name) : new Limit(rule.count(), rule.per());
    return limit.times(scale);
  }

  private static Limit defaultOf(LimitName name) {
    return switch (name) {
      case LOGIN -> new Limit(20, Duration.ofMinutes(1));
      case LOGIN_ACCOUNT -> new Limit(10, Duration.ofMinutes(1));
      case REGISTRATION -> new Limit(10, Duration.ofMinutes(10));
      case REFRESH -> new Limit(60, Duration.ofMinutes(1));
      case SEND -> new Limit(100, Duration.ofSeconds(10));
      case SEARCH -> new Limit(120, Duration.ofMinutes(1));
      case FRAME -> new Limit(500, Duration.ofSeconds(10));
      case CONNECT -> new Limit(120, Duration.ofMinutes(1));
      case CONTACT_REQUEST -> new Limit(60, Duration.ofHours(1));
      case REQUEST -> new Limit(3_000, Duration.ofMinutes(1));
      case UPLOAD -> new Limit(60, Duration.ofMinutes(1));
    };
  }
}
