package im.platform.log;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns {@code im.log.format=json} into the framework's setting before logging begins. */
final class LogFormat implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if ("json".equalsIgnoreCase(environment.getProperty("im.log.format"))) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "im-log", Map.of("logging.structured.format.console", "logstash")));
    }
  }
}
