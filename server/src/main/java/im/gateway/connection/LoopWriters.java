package im.gateway.connection;

import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The writer of each event loop. Thread-safe. */
@Component
public class LoopWriters {

  private final Map<EventLoop, LoopWriter> writers = new ConcurrentHashMap<>();

  LoopWriter of(EventLoop loop) {
    return writers.computeIfAbsent(loop, LoopWriter::new);
  }

  /** Runs what sends many frames: each event loop is woken once, after the last of them. */
  public void together(Runnable sends) {
    LoopWriter.together(sends);
  }
}
