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
  void whatIsCommittedIsToldByPurpose() {
    String tracking =
        """
        Total: reserved=7794144KB, committed=437424KB
        -                 Java Heap (reserved=6172672KB, committed=131072KB)
                                    (mmap: reserved=6172672KB, committed=131072KB, peak=393216KB)
        -        Shared class space (reserved=16384KB, committed=13908KB, readonly=0KB)
        """;

    assertThat(MemoryUse.committedOf(tracking))
        .containsOnly(
            Map.entry("Java Heap", 131_072L * 1_024),
            Map.entry("Shared class space", 13_908L * 1_024));
    assertThat(MemoryUse.committedOf("Native memory tracking is not enabled")).isEmpty();
  }
}
