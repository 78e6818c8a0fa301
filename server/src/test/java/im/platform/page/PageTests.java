package im.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.platform.error.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests {

  @Test
  void cursorGivesBackWhatItWasMadeOf() {
    UUID id = UUID.randomUUID();
    Instant time = Instant.ofEpochMilli(123);
    Cursor cursor = Objects.requireNonNull(Cursor.read(Cursor.of(time, id, "a b😀").encode(), 3));
    assertThat(cursor.instant(0)).isEqualTo(time);
    assertThat(cursor.uuid(1)).isEqualTo(id);
    assertThat(cursor.text(2)).isEqualTo("a b😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "AA", "bm90IGFuIGlk", "AAA"})
  void aCursorOfOurOwnMakingOnly(String text) {
    assertThatThrownBy(() -> Objects.requireNonNull(Cursor.read(text, 1)).uuid(0))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "x", "", "1.5", "99999999999999999999", "٣"})
  void limitsOutsideAreRefused(String text) {
    assertThatThrownBy(() -> PageLimit.read(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void aLimitMayComeAsANumber() {
    assertThat(PageLimit.of(null)).isEqualTo(PageLimit.read(null));
    assertThat(PageLimit.of(7)).isEqualTo(PageLimit.read("7"));
    assertThatThrownBy(() -> PageLimit.of(0)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> PageLimit.of(1_001, 1_000, 1_000)).isInstanceOf(Refusal.class);
  }

  @Test
  void aPageTellsOfTheNextOnlyWhereThereIsOne() {
    PageLimit two = PageLimit.read("2");
    assertThat(Page.of(List.of(1, 2), two, Cursor::of).nextCursor()).isNull();
    Page<Integer> page = Page.of(List.of(1, 2, 3), two, Cursor::of);
    assertThat(page.items()).containsExactly(1, 2);
    assertThat(Objects.requireNonNull(Cursor.read(page.nextCursor(), 1)).number(0)).isEqualTo(2);
  }
}
