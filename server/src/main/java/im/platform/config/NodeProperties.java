package im.platform.config;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The node itself.
 *
 * @param roles what it serves; an unknown role refuses to start
 * @param dataDir where it keeps its keys, its embedded database and its files
 * @param name the name that people see in the server info
 */
@ConfigurationProperties("im")
public record NodeProperties(
    @DefaultValue({"web", "gateway", "files", "jobs"}) Set<Role> roles,
    @DefaultValue("data") Path dataDir,
    @DefaultValue("im") String name) {

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
