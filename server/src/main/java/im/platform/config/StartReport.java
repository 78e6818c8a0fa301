package im.platform.config;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one line of a start: where this node serves, what, and where it keeps its data. */
@Component
final class StartReport {

  private static final Logger LOG = LoggerFactory.getLogger("im");

  private final NodeProperties node;
  private final Environment environment;
  private final ObjectProvider<BuildProperties> build;

  StartReport(NodeProperties node, Environment environment, ObjectProvider<BuildProperties> build) {
    this.node = node;
    this.environment = environment;
    this.build = build;
  }

  @EventListener
  void report(ApplicationReadyEvent ready) {
    BuildProperties version = build.getIfAvailable();
    LOG.info(
        "im {} serves {} (roles {}; data in {}; up after {} ms)",
        version == null ? "dev" : version.getVersion(),
        address(ready),
        roles(),
        node.dataDir().toAbsolutePath().normalize(),
        ManagementFactory.getRuntimeMXBean().getUptime());
  }

  private String roles() {
    return node.roles().stream()
        .sorted()
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private String address(ApplicationReadyEvent ready) {
    if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) {
      return "nothing";
    }
    String scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
    String host = environment.getProperty("server.address", "localhost");
    return scheme + "://" + host + ":" + web.getWebServer().getPort();
  }
}
