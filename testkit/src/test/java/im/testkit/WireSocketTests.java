package im.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WireSocketTests {

  @Test
  void aRefusedUpgradeIsAProblemWithItsStatus() throws Exception {
    try (PeerSocket peer = new PeerSocket()) {
      peer.answering(
          "HTTP/1.1 401 Unauthorized\r\nContent-Length: 26\r\n\r\n{\"code\":\"unauthenticated\"}");
      Problem problem = Problem.thrownBy(() -> WireSocket.open(peer.uri(), "/ws"));

      assertThat(problem.status()).isEqualTo(401);
      assertThat(problem.code()).isEqualTo("unauthenticated");
    }
  }

  @Test
  void framesBearTheLengthFormTheirSizeNeeds() {
    assertThat(WireSocket.frame(0x81, new byte[125])).hasSize(2 + 4 + 125);
    assertThat(WireSocket.frame(0x81, new byte[126])).hasSize(4 + 4 + 126);
    assertThat(WireSocket.frame(0x81, new byte[65_536])).hasSize(10 + 4 + 65_536);
  }
}
