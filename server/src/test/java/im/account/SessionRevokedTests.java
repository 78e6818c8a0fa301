package im.account;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

class SessionRevokedTests {

  /** Hears what whoever holds connections hears. */
  static class Listener {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(SessionRevoked revoked) {
      heard.add(revoked.sessionId() + " " + revoked.reason());
    }
  }

  private static final TestServer SERVER = TestServer.start(List.of(Listener.class));

  private final TestClient client = new TestClient(SERVER.uri());
  private final TestUser alice = client.register("alice");
  private final List<String> heard = SERVER.bean(Listener.class).heard;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void logOutAndRevocationAreToldOnce() {
    TestUser phone = alice.again("phone");
    alice.rest().delete("/sessions/" + phone.sessionId());
    alice.rest().delete("/sessions/" + phone.sessionId());
    alice.rest().delete("/sessions/current");
    assertThat(heard)
        .containsOnlyOnce(phone.sessionId() + " revoked")
        .containsOnlyOnce(alice.sessionId() + " logout");
  }

  @Test
  void aNewPasswordEndsTheOthers() {
    TestUser phone = alice.again("phone");
    Object change = object("oldPassword", alice.password(), "newPassword", "another good one");
    alice.rest().put("/me/password", change);
    assertThat(heard)
        .contains(phone.sessionId() + " password_changed")
        .doesNotContain(alice.sessionId() + " password_changed");
  }

  @Test
  void aReusedRefreshTokenEndsItsSession() {
    String first = alice.refreshToken();
    alice.refresh();
    alice.refresh();
    client.rest().post("/sessions/refresh", object("refreshToken", first));
    assertThat(heard).containsOnlyOnce(alice.sessionId() + " token_reused");
  }

  @Test
  void deletionEndsAll() {
    TestUser phone = alice.again("phone");
    alice.rest().call("DELETE", "/me", object("password", alice.password()));
    assertThat(heard)
        .contains(phone.sessionId() + " account_deleted", alice.sessionId() + " account_deleted");
  }
}
