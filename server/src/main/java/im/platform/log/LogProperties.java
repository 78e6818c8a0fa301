package im.platform.log;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log.
 *
 * @param format {@code plain} for people, {@code json} (one object a line) for machines
 */
@ConfigurationProperties("im.log")
public record LogProperties(@DefaultValue("plain") Format format) {

  /** How a line looks. */
  public enum Format {
    PLAIN,
    JSON
  }
}
