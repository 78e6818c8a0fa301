package im.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** The other end of one WebSocket, played by the test by hand. */
final class PeerSocket implements Closeable {

  private final ServerSocket listener;
  private Socket socket = new Socket();

  PeerSocket() throws IOException {
    this.listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Takes the connection, reads its request's head and answers with these bytes. */
  Thread answering(String head) {
    return Thread.ofVirtual().start(() -> accept(head));
  }

  Thread upgrading() {
    return answering("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n");
  }

  private void accept(String head) {
    try {
      socket = listener.accept();
      StringBuilder request = new StringBuilder();
      while (request.indexOf("\r\n\r\n") < 0) {
        request.append((char) socket.getInputStream().read());
      }
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads one short masked text frame. */
  JsonNode receive() throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    in.readByte();
    int length = in.readByte() & 0x7f;
    length = length == 126 ? in.readUnsignedShort() : length;
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i & 3];
    }
    return Json.parse(new String(payload, UTF_8));
  }

  void send(Object json) throws IOException {
    byte[] payload = Json.write(json).getBytes(UTF_8);
    byte[] head = {(byte) 0x81, (byte) payload.length};
    socket.getOutputStream().write(head);
    socket.getOutputStream().write(payload);
  }

  void sendClose(int code) throws IOException {
    socket.getOutputStream().write(new byte[] {(byte) 0x88, 2, (byte) (code >> 8), (byte) code});
  }

  @Override
  public void close() throws IOException {
    socket.close();
    listener.close();
  }
}
