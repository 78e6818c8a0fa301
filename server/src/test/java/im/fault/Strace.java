package im.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A trace of the writes and syncs of a running process. */
final class Strace implements AutoCloseable {

  private static final String CALLS =
      "trace=fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg,sendmmsg";

  /** The longest write that is shown whole: a flush of many acknowledgements. */
  private static final int SHOWN_BYTES = 64 * 1024;

  /** The system does not let us trace; the message says why. */
  static final class NotPermitted extends Exception {

    NotPermitted(String message) {
      super(message);
    }
  }

  private final Process strace;
  private final Path output;

  private Strace(Process strace, Path output) {
    this.strace = strace;
    this.output = output;
  }

  static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/bin/strace"));
  }

  /** Returns once every thread of the process is traced. */
  static Strace attach(long pid, Path output) throws IOException, NotPermitted {
    Process strace = start(pid, output);
    BufferedReader errors = strace.errorReader(StandardCharsets.UTF_8);
    String line = errors.readLine();
    if (line == null || !line.contains("attached")) {
      strace.destroy();
      throw new NotPermitted("strace cannot attach: " + line);
    }
    return new Strace(strace, output);
  }

  private static Process start(long pid, Path output) throws IOException {
    List<String> command =
        List.of(
            "/usr/bin/strace",
            "-f",
            "-y",
            "-s",
            Integer.toString(SHOWN_BYTES),
            "-e",
            CALLS,
            "-o",
            output.toString(),
            "-p",
            Long.toString(pid));
    return new ProcessBuilder(command).start();
  }

  /** Detaches and gives the lines in the order the calls were made. */
  List<String> lines() throws IOException, InterruptedException {
    strace.destroy();
    if (!strace.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("strace does not end");
    }
    return Files.readAllLines(output, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    strace.destroy();
  }
}
