package im.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the server's process is started.
 *
 * @param prefix a program that replaces itself by the rest, such as {@code taskset}; mostly none
 * @param jvm options of the virtual machine
 * @param program what follows them: {@code -jar FILE}, or a main class
 */
public record ServerCommand(List<String> prefix, List<String> jvm, List<String> program) {

  private static final String MAIN = "im.ImApplication";

  /** The jar that {@code mvn package} makes, found from the working directory upwards. */
  public static ServerCommand jar() {
    Path jar = Path.of("server", "target", "im-server.jar");
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, dir -> dir != null, Path::getParent)
        .map(dir -> dir.resolve(jar))
        .filter(Files::exists)
        .findFirst()
        .map(ServerCommand::jar)
        .orElseThrow(() -> new IllegalStateException("no " + jar + ": run `mvn package` first"));
  }

  public static ServerCommand jar(Path jar) {
    return new ServerCommand(List.of(), nativeAccess(), List.of("-jar", jar.toString()));
  }

  /** The server's classes as this test's own class path has them, without the tests. */
  public static ServerCommand classpath() {
    String path =
        Stream.of(ownPath().split(File.pathSeparator, -1))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    return new ServerCommand(List.of(), nativeAccess(), List.of("-cp", path, MAIN));
  }

  /** A main class of the tests, with their whole class path. */
  public static ServerCommand classpath(String mainClass) {
    return new ServerCommand(List.of(), nativeAccess(), List.of("-cp", ownPath(), mainClass));
  }

  private static String ownPath() {
    String own = System.getProperty("java.class.path", "");
    return System.getProperty("surefire.test.class.path", own);
  }

  /** With further options of the virtual machine, such as {@code -Xmx512m}. */
  public ServerCommand with(String... options) {
    List<String> all = new ArrayList<>(jvm);
    all.addAll(List.of(options));
    return new ServerCommand(prefix, all, program);
  }

  /** Bound to these processors, such as {@code 0} or {@code 0-3}. */
  public ServerCommand onProcessors(String processors) {
    return new ServerCommand(List.of("taskset", "-c", processors), jvm, program);
  }

  List<String> line(List<String> arguments) {
    List<String> line = new ArrayList<>(prefix);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvm);
    line.addAll(program);
    line.addAll(arguments);
    return line;
  }

  private static List<String> nativeAccess() {
    return List.of("--enable-native-access=ALL-UNNAMED");
  }
}
