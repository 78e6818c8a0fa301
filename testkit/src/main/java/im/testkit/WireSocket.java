package im.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/**
 * RFC 6455 on a bare socket, so that a test may also send what no decent client would: bad UTF-8,
 * unmasked or cut frames, nothing at all. Writes are atomic per call; one thread reads.
 */
public final class WireSocket implements Closeable {

  /** Opcodes of RFC 6455. */
  public static final int TEXT = 1;

  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
  private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

  /** A frame as it came. */
  public static final class Frame {

    private final int opcode;
    private final byte[] payload;

    Frame(int opcode, byte[] payload) {
      this.opcode = opcode;
      this.payload = payload;
    }

    public int opcode() {
      return opcode;
    }

    byte[] payload() {
      return payload;
    }

    public String text() {
      return new String(payload, UTF_8);
    }

    /** The code of a close frame; 1005 where it bears none. */
    public int closeCode() {
      return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
    }
  }

  private final Socket socket;
  private final DataInputStream in;
  private final String upgrade;

  private WireSocket(Socket socket, DataInputStream in, String upgrade) {
    this.socket = socket;
    this.in = in;
    this.upgrade = upgrade;
  }

  /**
   * Connects and upgrades.
   *
   * @param headers further request headers, names and values in turn
   * @throws Problem where the server refused the upgrade
   */
  public static WireSocket open(URI server, String path, String... headers) {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(
          new InetSocketAddress(server.getHost(), server.getPort()), CONNECT_TIMEOUT_MILLIS);
      socket.getOutputStream().write(request(server, path, headers).getBytes(ISO_8859_1));
      DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      String head = readHead(in);
      if (!head.startsWith("HTTP/1.1 101 ")) {
        throw refused(path, head, in);
      }
      return new WireSocket(socket, in, head);
    } catch (IOException e) {
      closeQuietly(socket);
      throw new UncheckedIOException("the connection to " + server + " failed", e);
    } catch (Problem e) {
      closeQuietly(socket);
      throw e;
    }
  }

  private static String request(URI server, String path, String... headers) {
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
    request.append("Host: ").append(server.getAuthority()).append("\r\n");
    request.append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n");
    request.append("Sec-WebSocket-Key: ").append(KEY).append("\r\n");
    for (int i = 0; i < headers.length; i += 2) {
      request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    return request.append("\r\n").toString();
  }

  private static String readHead(DataInputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("closed during the handshake, after: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static Problem refused(String path, String head, DataInputStream in) throws IOException {
    int status = Integer.parseInt(head.substring(9, 12));
    byte[] body = in.readNBytes(contentLength(head));
    String json = body.length > 0 && body[0] == '{' ? new String(body, UTF_8) : "{}";
    return new Problem("GET " + path, status, Json.parse(json));
  }

  private static int contentLength(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
        .findFirst()
        .orElse(0);
  }

  /** The head of the upgrade's answer: subprotocol and extensions are seen here. */
  public String upgrade() {
    return upgrade;
  }

  /** Sends one whole masked frame. */
  public void send(int opcode, byte[] payload) {
    raw(frame(0x80 | opcode, payload));
  }

  /**
   * A masked frame as bytes.
   *
   * @param firstByte FIN, reserved bits and opcode
   */
  public static byte[] frame(int firstByte, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
    frame.put((byte) firstByte);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (0x80 | 127)).putLong(payload.length);
    }
    byte[] mask = new byte[4];
    ThreadLocalRandom.current().nextBytes(mask);
    frame.put(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ mask[i & 3]));
    }
    byte[] bytes = new byte[frame.flip().remaining()];
    frame.get(bytes);
    return bytes;
  }

  /** Sends bytes as they are. */
  public void raw(byte[] bytes) {
    try {
      synchronized (socket) {
        socket.getOutputStream().write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The next frame; blocks until there is one.
   *
   * @throws IOException where the connection ended without a close frame
   */
  public Frame read() throws IOException {
    int first = in.readUnsignedByte();
    int second = in.readUnsignedByte();
    long length = second & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    byte[] payload = in.readNBytes(Math.toIntExact(length));
    if (payload.length < length) {
      throw new EOFException("cut within a frame");
    }
    return new Frame(first & 0x0f, payload);
  }

  /**
   * Ends the connection with a TCP reset, as a crash or a lost network does; one that has ended
   * stays so.
   */
  public void reset() {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException e) {
      // it has ended
    } finally {
      closeQuietly(socket);
    }
  }

  @Override
  public void close() {
    closeQuietly(socket);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
