package im.bench;

import im.testkit.Json;
import im.testkit.ServerProcess;
import im.testkit.TestClient;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a user waits for who logs in with many conversations, and who comes back to many messages
 * while others go on writing.
 */
final class CatchingUp implements Measurement {

  private static final int CONVERSATIONS = 2_000;
  private static final int BUSY = 50;
  private static final int MISSED = 10_000;
  private static final int PAGE = 200;
  private static final int LISTED = 100;
  private static final int AT_ONCE = 100;
  private static final int TIMES = 5;
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public void run(Rig rig, Options options, Report report) {
    ServerProcess server = rig.product("im.messaging.contacts-only=false");
    TestClient client = new TestClient(server.uri());
    TestUser writer = client.register("writer");
    TestUser reader = client.register("reader");
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < CONVERSATIONS; i++) {
      groups.add(writer.group("Group " + i, reader));
    }
    send(writer, groups, CONVERSATIONS);
    report.line("| | ms, %d times |".formatted(TIMES)).line("| --- | --- |");
    login(client, reader, report);
    Map<String, Long> held = heads(reader);
    send(writer, groups.subList(0, BUSY), MISSED);
    catchUp(reader, writer, groups.subList(0, BUSY), held, report);
  }

  private static void send(TestUser writer, List<String> groups, int count) {
    try (TestSocket socket = writer.connect()) {
      List<CompletableFuture<JsonNode>> sends = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        sends.add(send(socket, groups.get(i % groups.size())));
        if (sends.size() == AT_ONCE) {
          sends.forEach(CompletableFuture::join);
          sends.clear();
        }
      }
      sends.forEach(CompletableFuture::join);
    }
  }

  private static CompletableFuture<JsonNode> send(TestSocket socket, String group) {
    return socket.request(
        "message.send",
        TestSocket.message(group, TestClient.unique("c"), "Tea at four, as always?"));
  }

  /** From the password to the heads of all conversations and the first page of their list. */
  private static void login(TestClient client, TestUser reader, Report report) {
    List<Double> usable = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      TestUser again = client.login(reader.username(), reader.password());
      try (TestSocket socket = again.connect()) {
        sync(socket);
        JsonNode page = socket.call("conversations.list", Json.object("limit", LISTED));
        usable.add(since(began));
        while (page.path("nextCursor").isString()) {
          Object next = Json.object("limit", LISTED, "cursor", page.path("nextCursor").asString());
          page = socket.call("conversations.list", next);
        }
        whole.add(since(began));
      }
    }
    report
        .line(
            row(
                "login with %,d conversations: heads and the newest %d"
                    .formatted(CONVERSATIONS, LISTED),
                usable))
        .line(row("the whole list", whole));
  }

  private static Map<String, Long> heads(TestUser reader) {
    try (TestSocket socket = reader.connect()) {
      return sync(socket);
    }
  }

  /** The version of each conversation. */
  private static Map<String, Long> sync(TestSocket socket) {
    Map<String, Long> versions = new HashMap<>();
    @Nullable String cursor = null;
    do {
      JsonNode page = socket.call("sync", Json.object("cursor", cursor));
      page.path("heads")
          .forEach(head -> versions.put(head.get(0).asString(), head.get(2).asLong()));
      cursor = page.path("nextCursor").asStringOpt().orElse(null);
    } while (cursor != null);
    return versions;
  }

  private static void catchUp(
      TestUser reader,
      TestUser writer,
      List<String> groups,
      Map<String, Long> held,
      Report report) {
    AtomicBoolean over = new AtomicBoolean();
    Thread flow = Thread.ofVirtual().start(() -> goOn(writer, groups, over));
    List<Double> took = new ArrayList<>();
    long got = 0;
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      try (TestSocket socket = reader.connect()) {
        got = missed(socket, held);
        took.add(since(began));
      }
    }
    over.set(true);
    join(flow);
    report.line(
        row("%,d missed messages in %d conversations, others writing".formatted(got, BUSY), took));
  }

  private static void goOn(TestUser writer, List<String> groups, AtomicBoolean over) {
    try (TestSocket socket = writer.connect()) {
      for (int i = 0; !over.get(); i++) {
        send(socket, groups.get(i % groups.size())).join();
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for what differs, all conversations at once and each page by page; counts messages. */
  private static long missed(TestSocket socket, Map<String, Long> held) {
    List<CompletableFuture<Long>> asked = new ArrayList<>();
    sync(socket)
        .forEach(
            (id, version) -> {
              if (version > held.getOrDefault(id, 0L)) {
                asked.add(changes(socket, id, held.getOrDefault(id, 0L)));
              }
            });
    return asked.stream().mapToLong(CompletableFuture::join).sum();
  }

  private static CompletableFuture<Long> changes(TestSocket socket, String id, long since) {
    Object wanted = Json.object("conversationId", id, "sinceVersion", since, "limit", PAGE);
    return socket
        .request("changes.list", wanted)
        .thenCompose(
            answer -> {
              JsonNode page = answer.path("d");
              long here = page.path("items").size();
              return page.path("more").asBoolean()
                  ? changes(socket, id, page.path("version").asLong()).thenApply(n -> n + here)
                  : CompletableFuture.completedFuture(here);
            });
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / NANOS_PER_MILLI;
  }

  private static String row(String what, List<Double> millis) {
    return "| %s | %s |"
        .formatted(
            what, String.join(", ", millis.stream().map(one -> "%.0f".formatted(one)).toList()));
  }
}
