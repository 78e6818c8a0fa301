package im.bench.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.bench.load.Ascii;
import io.netty.buffer.ByteBuf;

/** A {@code message.send} as the bench's load writes it: one order of the fields, no spaces. */
final class Send {

  private static final int ID = "{\"id\":".length();
  private static final int TO_CONVERSATION =
      ",\"op\":\"message.send\",\"d\":{\"conversationId\":\"".length();
  private static final int UUID = 36;
  private static final int TO_BODY = "\",\"type\":\"text\",\"body\":".length();
  private static final int TO_CLIENT_ID = ",\"clientId\":\"".length();
  private static final int END = "\"}}".length();

  private static final byte[][] ACK =
      parts("{'id':|,'ok':true,'d':{'conversationId':'|','seq':|,'version':|,'sentAt':'|'}}");
  private static final byte[][] PUSH =
      parts(
          "{'ev':'message.new','d':{'conversationId':'|','seq':|,'version':|,'senderId':'"
              + "|','clientId':'|','type':'text','body':"
              + "|,'replyTo':null,'mentions':{'userIds':[],'all':false},'sentAt':'"
              + "|','editedAt':null,'recalledAt':null,'forwarded':false,'reactions':[]}}");

  private final RelaySocket from;
  private final byte[] bytes;
  private final int conversation;
  private final int client;
  private final long seq;
  private final long millis;

  Send(RelaySocket from, ByteBuf content, long seq, long millis) {
    this.from = from;
    this.bytes = new byte[content.readableBytes()];
    content.readBytes(bytes);
    this.conversation = Ascii.indexOf(bytes, ID, ',') + TO_CONVERSATION;
    this.client = 1 + Ascii.lastIndexOf(bytes, bytes.length - END - 1, '"');
    this.seq = seq;
    this.millis = millis;
  }

  static byte[][] parts(String text) {
    return java.util.Arrays.stream(text.replace('\'', '"').split("\\|", -1))
        .map(part -> part.getBytes(UTF_8))
        .toArray(byte[][]::new);
  }

  RelaySocket from() {
    return from;
  }

  long seq() {
    return seq;
  }

  long millis() {
    return millis;
  }

  String body() {
    return new String(bytes, bodyFrom(), bodyTo() - bodyFrom(), UTF_8);
  }

  String clientId() {
    return new String(bytes, client, bytes.length - END - client, UTF_8);
  }

  private int bodyFrom() {
    return conversation + UUID + TO_BODY;
  }

  private int bodyTo() {
    return client - TO_CLIENT_ID;
  }

  Frame ack(Frame frame) {
    return frame
        .begin(ACK[0])
        .put(bytes, ID, conversation - TO_CONVERSATION)
        .put(ACK[1])
        .put(bytes, conversation, conversation + UUID)
        .put(ACK[2])
        .put(seq)
        .put(ACK[3])
        .put(seq)
        .put(ACK[4])
        .putTime(millis)
        .put(ACK[5]);
  }

  Frame push(Frame frame) {
    return frame
        .begin(PUSH[0])
        .put(bytes, conversation, conversation + UUID)
        .put(PUSH[1])
        .put(seq)
        .put(PUSH[2])
        .put(seq)
        .put(PUSH[3])
        .put(from.id())
        .put(PUSH[4])
        .put(bytes, client, bytes.length - END)
        .put(PUSH[5])
        .put(bytes, bodyFrom(), bodyTo())
        .put(PUSH[6])
        .putTime(millis)
        .put(PUSH[7]);
  }
}
