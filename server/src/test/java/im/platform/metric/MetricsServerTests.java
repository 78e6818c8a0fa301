package im.platform.metric;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestServer;
import im.web.RawHttp;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class MetricsServerTests {

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void prometheusReadsFromItsOwnPortOnly() throws IOException {
    int port = freePort();
    try (TestServer server = TestServer.start("im.metrics.port=" + port)) {
      URI metrics = URI.create("http://127.0.0.1:" + port);
      assertThat(RawHttp.send(metrics, "", "GET /metrics HTTP/1.1", "Host: localhost").body())
          .contains("jvm_memory_used_bytes");
      assertThat(RawHttp.send(server.uri(), "", "GET /metrics HTTP/1.1", "Host: localhost").body())
          .doesNotContain("jvm_memory_used_bytes");
    }
  }
}
