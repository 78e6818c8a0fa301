package im.web.info;

import im.platform.config.NodeProperties;
import im.platform.info.ServerFact;
import im.platform.info.ServerFeature;
import im.platform.limit.Limit;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public settings of this server, put together once from what the modules tell. */
@RestController
final class ServerInfoController {

  /** One limit as the wire writes it. */
  record WireLimit(long count, long perSeconds) {
    static WireLimit of(Limit limit) {
      return new WireLimit(limit.count(), Math.max(1, limit.period().toSeconds()));
    }
  }

  private static final String MIN_CLIENT_VERSION = "0.1.0";

  private final Map<String, Object> info = new LinkedHashMap<>();

  ServerInfoController(
      NodeProperties node,
      ObjectProvider<BuildProperties> build,
      Limits limits,
      ObjectProvider<ServerFact> facts,
      ObjectProvider<ServerFeature> features) {
    BuildProperties version = build.getIfAvailable();
    info.put("name", node.name());
    info.put("version", version == null ? "dev" : String.valueOf(version.getVersion()));
    info.put("registration", "closed");
    info.put("limits", limits(limits));
    info.put("maxFileBytes", 0);
    info.put("maxFrameBytes", 0);
    info.put("features", features(features));
    info.put("minClientVersion", MIN_CLIENT_VERSION);
    facts.orderedStream().forEach(fact -> info.put(fact.name(), fact.value()));
  }

  private static Map<String, WireLimit> limits(Limits limits) {
    Map<String, WireLimit> byName = new TreeMap<>();
    for (LimitName name : LimitName.values()) {
      byName.put(name.wireName(), WireLimit.of(limits.of(name)));
    }
    return byName;
  }

  private static List<String> features(ObjectProvider<ServerFeature> features) {
    return features.stream().map(ServerFeature::name).sorted().toList();
  }

  @GetMapping("/api/v1/server")
  Map<String, Object> info() {
    return info;
  }
}
