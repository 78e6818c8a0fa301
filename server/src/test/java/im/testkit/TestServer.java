package im.testkit;

import im.ImApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The real server within the test's process: port 0, a data directory of its own that goes with it,
 * limits scaled by 1000.
 */
public final class TestServer implements AutoCloseable {

  private static final class Shared {
    private static final TestServer SERVER = start();
  }

  private final ConfigurableApplicationContext context;
  private final Path dataDir;

  private TestServer(ConfigurableApplicationContext context, Path dataDir) {
    this.context = context;
    this.dataDir = dataDir;
  }

  /** One server for all tests of this process that need no setting of their own. */
  public static TestServer shared() {
    return Shared.SERVER;
  }

  /** A server of the test's own, with settings such as {@code im.messaging.recall-window=1s}. */
  public static TestServer start(String... settings) {
    return start(List.of(), settings);
  }

  /** As {@link #start(String...)}, with configuration classes beside the application's own. */
  public static TestServer start(List<Class<?>> configuration, String... settings) {
    Path dataDir = temporaryDirectory();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("server.port", "0");
    values.put("server.address", "127.0.0.1");
    values.put("im.data-dir", dataDir.toString());
    values.put("im.limits.scale", "1000");
    values.put("springdoc.api-docs.enabled", "false");
    values.putAll(TestDatabase.settings());
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      values.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    List<String> arguments = new ArrayList<>();
    values.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    List<Class<?>> sources = new ArrayList<>(configuration);
    sources.add(ImApplication.class);
    SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
    application.setRegisterShutdownHook(false);
    return new TestServer(application.run(arguments.toArray(String[]::new)), dataDir);
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("im-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    WebServer web = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
    return URI.create("http://127.0.0.1:" + web.getPort());
  }

  /** A part of the server, for a look inside. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Path dataDir() {
    return dataDir;
  }

  @Override
  public void close() {
    context.close();
    try {
      FileSystemUtils.deleteRecursively(dataDir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
