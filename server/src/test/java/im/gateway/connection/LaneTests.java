package im.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LaneTests {

  /** Runs what a lane hands out only when told to. */
  private final Queue<Runnable> handedOut = new ArrayDeque<>();

  private final List<String> done = new ArrayList<>();
  private int roomAgain;

  private Lane lane(int width) {
    return new Lane(width, 4, handedOut::add, () -> roomAgain++);
  }

  private void runAll() {
    while (!handedOut.isEmpty()) {
      handedOut.remove().run();
    }
  }

  @Test
  void worksInTheOrderOfSubmission() {
    Lane lane = lane(1);
    for (String name : List.of("a", "b", "c")) {
      assertThat(lane.submit(() -> done.add(name))).isTrue();
    }
    assertThat(handedOut).hasSize(1);
    assertThat(lane.isIdle()).isFalse();
    runAll();
    assertThat(done).containsExactly("a", "b", "c");
    assertThat(lane.isIdle()).isTrue();
  }

  @Test
  void runsAsManyAtOnceAsItIsWide() {
    Lane lane = lane(2);
    for (int i = 0; i < 5; i++) {
      lane.submit(() -> done.add("x"));
    }
    assertThat(handedOut).hasSize(2);
    runAll();
    assertThat(done).hasSize(5);
  }

  @Test
  void saysWhenItIsFullAndOnceWhenThereIsRoomAgain() {
    Lane lane = lane(1);
    for (int i = 0; i < 4; i++) {
      assertThat(lane.submit(() -> done.add("x"))).isTrue();
    }
    assertThat(lane.submit(() -> done.add("last"))).isFalse();
    assertThat(lane.isFull()).isTrue();
    runAll();
    assertThat(lane.isFull()).isFalse();
    assertThat(roomAgain).isEqualTo(1);
    assertThat(done).hasSize(5);
  }

  /** What was read before the pause still comes in when some of the work is already done. */
  @Test
  void saysThatThereIsRoomAgainAlsoWhenMoreCameWhileItWasFull() {
    Lane lane = new Lane(1, 8, handedOut::add, () -> roomAgain++);
    for (int i = 0; i < 3; i++) {
      lane.submit(() -> done.add("x"));
    }
    lane.submit(() -> lane.submit(() -> done.add("late")));
    for (int i = 0; i < 5; i++) {
      lane.submit(() -> done.add("x"));
    }
    assertThat(lane.isFull()).isTrue();
    runAll();
    assertThat(lane.isFull()).isFalse();
    assertThat(roomAgain).isEqualTo(1);
    assertThat(done).hasSize(9);
  }

  @Test
  void workThatFailsDoesNotStopTheLane() {
    Lane lane = lane(1);
    lane.submit(
        () -> {
          throw new IllegalStateException("planned by the test");
        });
    lane.submit(() -> done.add("next"));
    runAll();
    assertThat(done).containsExactly("next");
    assertThat(lane.isIdle()).isTrue();
  }
}
