package im.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/**
 * What the kernel alone takes to carry a frame over loopback on this machine at this hour: the
 * least that a message costs anybody here.
 */
final class Loopback {

  private static final int FRAME = 600;
  private static final int ROUNDS = 20;
  private static final int FRAMES = 5_000;

  private Loopback() {}

  /** The median time of a write and a read of a frame, in microseconds. */
  static double microsPerFrame() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(any);
        SocketChannel out = SocketChannel.open(server.getLocalAddress());
        SocketChannel in = server.accept()) {
      out.setOption(StandardSocketOptions.TCP_NODELAY, true);
      double[] micros = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        micros[i] = round(out, in) / 1e3 / FRAMES;
      }
      Arrays.sort(micros);
      return micros[ROUNDS / 2];
    }
  }

  private static long round(SocketChannel out, SocketChannel in) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(FRAME);
    long begun = System.nanoTime();
    for (int i = 0; i < FRAMES; i++) {
      out.write(bytes.clear());
      bytes.clear();
      while (bytes.hasRemaining()) {
        in.read(bytes);
      }
    }
    return System.nanoTime() - begun;
  }
}
