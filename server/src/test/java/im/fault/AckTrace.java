package im.fault;

import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import im.testkit.TestClient;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Sends messages to a traced server, one by one and pipelined, and finds them in its trace. */
final class AckTrace {

  private static final int MESSAGES = 40;

  /**
   * Where a message is in the trace; -1 is nowhere.
   *
   * @param written its first write into the write-ahead log
   * @param synced the first sync of that log that was done after it
   * @param acked the write of its acknowledgement
   */
  record Traced(String clientId, int written, int synced, int acked) {

    boolean isSyncedBeforeItsAck() {
      return 0 <= written && written < synced && synced < acked;
    }
  }

  private record Acked(String clientId, long seq) {}

  private final TestSocket socket;
  private final String conversation;

  private AckTrace(TestSocket socket, String conversation) {
    this.socket = socket;
    this.conversation = conversation;
  }

  static List<Traced> record(ServerCommand command, Path dir)
      throws IOException, InterruptedException, Strace.NotPermitted {
    ServerCommand small = command.with("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    Path data = dir.resolve("data");
    try (ServerProcess server = ServerProcess.start(small, data, "im.limits.scale=1000")) {
      TestClient client = new TestClient(server.uri());
      TestUser one = client.register("one");
      TestUser other = client.register("other");
      String conversation = one.befriend(other).direct(other);
      try (TestSocket socket = one.connect();
          Strace strace = Strace.attach(server.pid(), dir.resolve("trace"))) {
        List<Acked> acked = new AckTrace(socket, conversation).send();
        SystemCalls calls = new SystemCalls(strace.lines());
        return acked.stream().map(message -> find(calls, message)).toList();
      }
    }
  }

  private List<Acked> send() {
    List<Acked> acked = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      String clientId = "alone-" + i + "-";
      JsonNode ack = socket.send(conversation, clientId, "hello");
      acked.add(new Acked(clientId, ack.path("seq").asLong()));
    }
    acked.addAll(sendPipelined());
    return acked;
  }

  private List<Acked> sendPipelined() {
    List<CompletableFuture<Acked>> acks = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      String clientId = "piped-" + i + "-";
      Object message = TestSocket.message(conversation, clientId, "hello");
      acks.add(
          socket
              .request("message.send", message)
              .thenApply(answer -> new Acked(clientId, answer.at("/d/seq").asLong())));
    }
    return acks.stream().map(CompletableFuture::join).toList();
  }

  private static Traced find(SystemCalls calls, Acked message) {
    int written = calls.firstLogWrite(message.clientId());
    Pattern ack = Pattern.compile("\\\\\"seq\\\\\":" + message.seq() + "[^0-9]");
    return new Traced(
        message.clientId(), written, calls.firstLogSyncAfter(written), calls.firstSocketWrite(ack));
  }
}
