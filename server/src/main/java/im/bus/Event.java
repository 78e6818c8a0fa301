package im.bus;

import java.nio.charset.StandardCharsets;

/** An event as it goes to clients: encoded once for all who receive it. Immutable. */
public final class Event {

  private final String name;
  private final byte[] frame;

  private Event(String name, byte[] frame) {
    this.name = name;
    this.frame = frame;
  }

  /** Puts an event around data that is already JSON in UTF-8. */
  public static Event of(String name, byte[] data) {
    byte[] head = ("{\"ev\":\"" + name + "\",\"d\":").getBytes(StandardCharsets.US_ASCII);
    byte[] frame = new byte[head.length + data.length + 1];
    System.arraycopy(head, 0, frame, 0, head.length);
    System.arraycopy(data, 0, frame, head.length, data.length);
    frame[frame.length - 1] = '}';
    return new Event(name, frame);
  }

  /** The wire name, such as {@code message.new}. */
  public String name() {
    return name;
  }

  /** The whole frame in UTF-8, {@code {"ev": name, "d": {…}}}; shared: never to be changed. */
  public byte[] frame() {
    return frame;
  }
}
