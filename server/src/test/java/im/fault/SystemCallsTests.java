package im.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SystemCallsTests {

  private final SystemCalls calls =
      new SystemCalls(
          List.of(
              "101 pwrite64(9</d/im.db-wal>, \"..m-1..\", 4096, 32) = 4096",
              "101 fdatasync(9</d/im.db-wal> <unfinished ...>",
              "202 fdatasync(7</d/im.db>) = 0",
              "202 write(44<socket:[5]>, \"\\201{\\\"id\\\":2,\\\"d\\\":{\\\"seq\\\":1}}\", 20) = 20",
              "101 <... fdatasync resumed>)             = 0",
              "202 write(44<socket:[5]>, \"\\201{\\\"id\\\":3,\\\"d\\\":{\\\"seq\\\":12}}\", 20) = 20"));

  @Test
  void aSyncCountsWhereItIsDone() {
    assertThat(calls.firstLogWrite("m-1")).isZero();
    assertThat(calls.firstLogSyncAfter(0)).isEqualTo(4);
  }

  @Test
  void aSocketWriteIsFoundByItsText() {
    assertThat(calls.firstSocketWrite(Pattern.compile("\\\\\"seq\\\\\":12[^0-9]"))).isEqualTo(5);
    assertThat(calls.firstSocketWrite(Pattern.compile("\\\\\"seq\\\\\":1[^0-9]"))).isEqualTo(3);
    assertThat(calls.firstSocketWrite(Pattern.compile("\\\\\"seq\\\\\":2[^0-9]"))).isEqualTo(-1);
  }
}
