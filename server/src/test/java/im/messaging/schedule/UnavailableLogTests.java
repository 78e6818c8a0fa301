package im.messaging.schedule;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.messaging.store.MessageLog;
import im.platform.error.Refusal;
import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/** A log whose first two answers are that it does not know. */
class UnavailableLogTests {

  private static final AtomicInteger TRIES = new AtomicInteger();

  static class Wiring {
    @Bean
    static BeanPostProcessor unavailableAtFirst() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof MessageLog log ? inFrontOf(log) : bean;
        }
      };
    }

    private static Object inFrontOf(MessageLog log) {
      return Proxy.newProxyInstance(
          Wiring.class.getClassLoader(),
          new Class<?>[] {MessageLog.class, SmartLifecycle.class},
          (proxy, method, arguments) -> {
            if (method.getName().equals("append") && TRIES.getAndIncrement() < 2) {
              return CompletableFuture.failedStage(Refusal.unavailable("The disk is full."));
            }
            try {
              return method.invoke(log, arguments);
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          });
    }
  }

  @Test
  void whatTheLogCannotTakeIsTriedAgain() {
    try (TestServer server = TestServer.start(List.of(Wiring.class))) {
      TestClient client = new TestClient(server.uri());
      TestUser ann = client.register("ann");
      TestUser bob = client.register("bob").befriend(ann);
      String chat = ann.directBothWays(bob);
      String now = add(ann, chat, "c1", Duration.ofDays(1));
      try (TestSocket peer = bob.connect()) {
        ann.rest().post("/scheduled/" + now + "/send", object()).expect(503);
        ann.rest().delete("/scheduled/" + now).expect(409);
        add(ann, chat, "c2", Duration.ofMillis(1_500));
        peer.await("message.new", d -> d.path("clientId").asString().equals("c1"));
        peer.await("message.new", d -> d.path("clientId").asString().equals("c2"));
      }
      assertThat(bob.messages(chat).size()).isEqualTo(2);
      assertThat(TRIES).hasValue(4);
    }
  }

  private static String add(TestUser user, String chat, String clientId, Duration ahead) {
    Object wish =
        object(
            "sendAt",
            Instant.now().plus(ahead).toString(),
            "clientId",
            clientId,
            "type",
            "text",
            "body",
            object("text", "persistent"));
    Answer answer = user.rest().post("/conversations/" + chat + "/scheduled", wish);
    return answer.expect(201).path("id").asString();
  }
}
