package im.bench.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.bench.load.Ascii;
import io.netty.buffer.ByteBuf;
import java.util.stream.Stream;

/** A {@code message.send} as the bench's load writes it, and the two frames that it leads to. */
final class Send {

  private static final byte[][] SEND =
      parts(
          "{'id':|,'op':'message.send','d':{'conversationId':'|','type':'text','body':"
              + "|,'clientId':'|'}}");
  private static final byte[][] ACK =
      parts("{'id':|,'ok':true,'d':{'conversationId':'|','seq':|,'version':|,'sentAt':'|'}}");
  private static final byte[][] PUSH =
      parts(
          "{'ev':'message.new','d':{'conversationId':'|','seq':|,'version':|,'senderId':'"
              + "|','clientId':'|','type':'text','body':"
              + "|,'replyTo':null,'mentions':{'userIds':[],'all':false},'sentAt':'"
              + "|','editedAt':null,'recalledAt':null,'forwarded':false,'reactions':[]}}");
  private static final int UUID_LENGTH = 36;

  final RelaySocket from;
  final long seq;
  final long millis;
  private final byte[] bytes;
  private final int idEnd;
  private final int conversation;
  private final int body;
  private final int client;
  private final int clientEnd;

  Send(RelaySocket from, ByteBuf content, long seq, long millis) {
    this.from = from;
    this.seq = seq;
    this.millis = millis;
    bytes = new byte[content.readableBytes()];
    content.readBytes(bytes);
    idEnd = Ascii.indexOf(bytes, SEND[0].length, ',');
    conversation = idEnd + SEND[1].length;
    body = conversation + UUID_LENGTH + SEND[2].length;
    clientEnd = bytes.length - SEND[4].length;
    client = 1 + Ascii.lastIndexOf(bytes, clientEnd - 1, '"');
  }

  private static byte[][] parts(String text) {
    return Stream.of(text.replace('\'', '"').split("\\|", -1))
        .map(part -> part.getBytes(UTF_8))
        .toArray(byte[][]::new);
  }

  String body() {
    return new String(bytes, body, client - SEND[3].length - body, UTF_8);
  }

  String clientId() {
    return new String(bytes, client, clientEnd - client, UTF_8);
  }

  Frame ack(Frame frame) {
    frame.begin(ACK[0]).put(bytes, SEND[0].length, idEnd);
    frame.put(ACK[1]).put(bytes, conversation, conversation + UUID_LENGTH);
    frame.put(ACK[2]).put(seq).put(ACK[3]).put(seq);
    return frame.put(ACK[4]).putTime(millis).put(ACK[5]);
  }

  Frame push(Frame frame) {
    frame.begin(PUSH[0]).put(bytes, conversation, conversation + UUID_LENGTH);
    frame.put(PUSH[1]).put(seq).put(PUSH[2]).put(seq);
    frame.put(PUSH[3]).put(from.id).put(PUSH[4]).put(bytes, client, clientEnd);
    frame.put(PUSH[5]).put(bytes, body, client - SEND[3].length);
    return frame.put(PUSH[6]).putTime(millis).put(PUSH[7]);
  }
}
