package im.gateway.connection;

import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The writer of each event loop. */
@Component
class LoopWriters {

  private final Map<EventLoop, LoopWriter> writers = new ConcurrentHashMap<>();

  LoopWriter of(EventLoop loop) {
    return writers.computeIfAbsent(loop, LoopWriter::new);
  }
}
