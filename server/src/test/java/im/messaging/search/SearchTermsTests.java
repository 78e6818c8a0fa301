package im.messaging.search;

import static org.assertj.core.api.Assertions.assertThat;

import im.messaging.search.SearchTerms.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTermsTests {

  private static List<Range> find(String query, String text) {
    return new SearchTerms(query).find(text).orElse(List.of());
  }

  @Test
  void placesCountCodePoints() {
    assertThat(find("hell", "🎉🎉 Hello")).containsExactly(new Range(3, 7));
    assertThat(find("吉", "𠮷野家の𠮷と吉")).containsExactly(new Range(6, 7));
    assertThat(find("𠮷", "𠮷野家の𠮷と吉")).containsExactly(new Range(0, 1), new Range(4, 5));
  }

  @Test
  void placesThatTouchAreOne() {
    assertThat(find("東京 京都", "東京都庁")).containsExactly(new Range(0, 3));
    assertThat(find("ああ", "あああ")).containsExactly(new Range(0, 3));
    assertThat(find("b a", "a b a"))
        .containsExactly(new Range(0, 1), new Range(2, 3), new Range(4, 5));
  }

  @Test
  void lettersThatGrowWithTheirCaseMoveNothing() {
    assertThat(find("hello", "ß İ ŉ hello")).containsExactly(new Range(6, 11));
  }

  @Test
  void onlyTheBeginningOfAWordCounts() {
    assertThat(find("art", "start art_artist")).containsExactly(new Range(6, 9), new Range(10, 13));
  }

  @Test
  void whatIsNotAllThereIsNotThere() {
    assertThat(new SearchTerms("東京見").find("東京 京見")).isEmpty();
    assertThat(new SearchTerms("…!").isEmpty()).isTrue();
    assertThat(new SearchTerms("").find("anything")).contains(List.of());
  }

  @Test
  void aTextOfOneLetterHasAHundredPlacesAtMost() {
    assertThat(find("a", "a ".repeat(4_000))).hasSize(100);
  }
}
