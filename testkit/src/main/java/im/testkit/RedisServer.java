package im.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A real Redis of the test's own: {@code redis-server} as a child process on loopback and a free
 * port, which keeps nothing, so a {@link #restart()} is an empty one. It ends with {@link
 * #close()}, or with this virtual machine, always by its own handle.
 */
public final class RedisServer implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(10);

  private final Path dir;
  private final int port;
  private Process process;

  private RedisServer(Path dir) {
    this.dir = dir;
    this.port = FreePort.find();
    this.process = launch();
  }

  /** Starts one, and waits until it answers. */
  public static RedisServer start(Path dir) {
    RedisServer server = new RedisServer(dir);
    server.awaitAnswer();
    return server;
  }

  /** Its address, for {@code im.redis.url}. */
  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Processor time this run has used, as far as the system tells. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Sends one command; gives the first line of the answer.
   *
   * @param command such as {@code FLUSHALL}
   */
  public String command(String command) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      StringBuilder line = new StringBuilder();
      for (int c = socket.getInputStream().read(); c > 0 && c != '\r'; ) {
        line.append((char) c);
        c = socket.getInputStream().read();
      }
      return line.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code kill -9}: nothing in the process runs any more when this returns. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** SIGSTOP: the process stands still, its sockets stay open. */
  public void pause() {
    Children.signal(process, "STOP");
  }

  /** Lets a paused process go on. */
  public void resume() {
    Children.signal(process, "CONT");
  }

  /** Starts the ended server again on the same port, empty. */
  public void restart() {
    if (process.isAlive()) {
      throw new IllegalStateException("Redis still runs");
    }
    process = launch();
    awaitAnswer();
  }

  @Override
  public void close() {
    process.destroy();
    awaitExit();
  }

  private Process launch() {
    List<String> line =
        List.of(
            "redis-server",
            "--port",
            Integer.toString(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            dir.toString(),
            "--save",
            "",
            "--appendonly",
            "no");
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(dir.resolve("redis-" + port + ".log").toFile()));
    return Children.start(builder);
  }

  private void awaitAnswer() {
    long deadline = System.nanoTime() + START.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new AssertionError("Redis does not answer; its log is in " + dir);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private boolean answers() {
    try {
      return command("PING").equals("+PONG");
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private void awaitExit() {
    try {
      if (!process.waitFor(START.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
