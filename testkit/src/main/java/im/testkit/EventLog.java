package im.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The events of one connection that nobody has taken yet. */
final class EventLog {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<JsonNode> events = new ArrayList<>();
  private @Nullable EventListener listener;

  void add(JsonNode event) {
    lock.lock();
    try {
      if (listener != null) {
        listener.onEvent(event);
      } else {
        events.add(event);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  void handOver(EventListener newListener) {
    lock.lock();
    try {
      events.forEach(newListener::onEvent);
      events.clear();
      listener = newListener;
    } finally {
      lock.unlock();
    }
  }

  List<JsonNode> all() {
    lock.lock();
    try {
      return List.copyOf(events);
    } finally {
      lock.unlock();
    }
  }

  List<JsonNode> all(String ev) {
    return all().stream()
        .filter(event -> isNamed(event, ev))
        .map(event -> event.path("d"))
        .toList();
  }

  JsonNode await(String ev, Predicate<JsonNode> fits, Duration patience) {
    long left = patience.toNanos();
    lock.lock();
    try {
      JsonNode found = take(ev, fits);
      while (found == null && left > 0) {
        left = changed.awaitNanos(left);
        found = take(ev, fits);
      }
      if (found == null) {
        throw new AssertionError(
            "no fitting " + ev + " within " + patience.toSeconds() + " s; seen: " + events);
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable JsonNode take(String ev, Predicate<JsonNode> fits) {
    for (Iterator<JsonNode> all = events.iterator(); all.hasNext(); ) {
      JsonNode event = all.next();
      if (isNamed(event, ev) && fits.test(event.path("d"))) {
        all.remove();
        return event.path("d");
      }
    }
    return null;
  }

  private static boolean isNamed(JsonNode event, String ev) {
    return event.path("ev").asString("").equals(ev);
  }
}
