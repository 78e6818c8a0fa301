package im.bench;

import static org.assertj.core.api.Assertions.assertThat;

import im.bench.HeapHistogram.Share;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryUseTests {

  private static final String BEFORE =
      """
       num     #instances         #bytes  class name (module)
      -------------------------------------------------------
         1:            10           1000  [B (java.base@25.0.3)
         2:             5            200  im.gateway.connection.Connection
      Total            15           1200
      """;

  private static final String AFTER =
      """
         1:            30           4000  [B (java.base@25.0.3)
         2:             7            280  im.gateway.connection.Connection
         3:             1             24  im.account.Caller
         4:             2             48  im.account.Caller
      """;

  @Test
  void whatCameIsToldByClass() {
    HeapHistogram before = HeapHistogram.parse(BEFORE);
    HeapHistogram more = HeapHistogram.parse(AFTER).since(before);

    assertThat(before.bytes()).isEqualTo(1_200);
    assertThat(more.greatest(2))
        .containsExactly(
            Map.entry("[B", new Share(20, 3_000)),
            Map.entry("im.gateway.connection.Connection", new Share(2, 80)));
    assertThat(more.classes()).containsEntry("im.account.Caller", new Share(3, 72));
  }

  @Test
  void directMemoryIsWhatTheTrackingCallsOther() {
    String tracking =
        """
        -                 Java Heap (reserved=6172672KB, committed=131072KB)
        -                     Other (reserved=4141KB, committed=4140KB)
                                    (malloc=4140KB #36)
        """;

    assertThat(MemoryUse.directOf(tracking)).isEqualTo(4_140 * 1_024);
    assertThat(MemoryUse.directOf("Native memory tracking is not enabled")).isZero();
  }
}
