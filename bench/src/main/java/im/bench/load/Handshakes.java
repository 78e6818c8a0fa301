package im.bench.load;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import java.net.URI;

/** How a load connection upgrades. */
final class Handshakes {

  private static final int MAX_FRAME = 256 * 1024;

  private Handshakes() {}

  static WebSocketClientProtocolConfig config(URI server, String token) {
    HttpHeaders headers = new DefaultHttpHeaders().set("Authorization", "Bearer " + token);
    String address = "ws://" + server.getAuthority() + "/ws";
    return WebSocketClientProtocolConfig.newBuilder()
        .webSocketUri(address)
        .customHeaders(headers)
        .generateOriginHeader(false)
        .maxFramePayloadLength(MAX_FRAME)
        .build();
  }
}
