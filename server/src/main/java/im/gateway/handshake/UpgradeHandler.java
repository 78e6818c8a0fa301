package im.gateway.handshake;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the HTTP codec and the framework, and takes {@code /ws} away from it. The request
 * is held until every earlier one on the connection is answered, so that answers stay in order;
 * nothing may follow it.
 */
final class UpgradeHandler extends ChannelDuplexHandler {

  private static final String PATH = "/ws";

  private final Takeover takeover;
  private int unanswered;
  private boolean interim;
  private @Nullable HttpRequest held;
  private boolean heldIsWhole;
  private boolean decided;

  UpgradeHandler(Takeover takeover) {
    this.takeover = takeover;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (held != null) {
      behind(ctx, message);
    } else if (message instanceof HttpRequest request && isForGateway(request)) {
      held = request;
      if (message instanceof LastHttpContent) {
        heldIsWhole = true;
        decide(ctx);
      }
    } else {
      if (message instanceof HttpRequest) {
        unanswered++;
      }
      ctx.fireChannelRead(message);
    }
  }

  private static boolean isForGateway(HttpRequest request) {
    String uri = request.uri();
    return uri.equals(PATH) || uri.startsWith(PATH + "?");
  }

  /** What comes behind the upgrade: its end, or something that must not be there. */
  private void behind(ChannelHandlerContext ctx, Object message) {
    boolean empty = message instanceof HttpContent content && !content.content().isReadable();
    boolean last = message instanceof LastHttpContent;
    ReferenceCountUtil.release(message);
    if (decided) {
      return;
    }
    if (!empty || heldIsWhole) {
      decided = true;
      takeover.refuse(ctx, Takeover.Refused.BODY);
    } else if (last) {
      heldIsWhole = true;
      decide(ctx);
    }
  }

  private void decide(ChannelHandlerContext ctx) {
    HttpRequest request = held;
    if (request != null && heldIsWhole && unanswered == 0 && !decided) {
      decided = true;
      takeover.begin(ctx, request);
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response) {
      interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
    boolean answered = message instanceof LastHttpContent && !interim && unanswered > 0;
    if (!answered) {
      ctx.write(message, promise);
      return;
    }
    unanswered--;
    ctx.write(message, promise.unvoid());
    if (held != null) {
      ctx.flush();
      decide(ctx);
    }
  }
}
