package im.messaging.search;

import im.messaging.search.FoldedText.Run;
import im.messaging.search.IndexWords.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a query asks for: every word of it begins a word of the text, every stretch of dense script
 * is in it. Immutable.
 */
public final class SearchTerms {

  private static final int MAX_WANTED = 32;
  private static final int MAX_HIGHLIGHTS = 100;

  /** Code points of a text, the first and the one behind the last. */
  record Range(int from, int to) {}

  private final FoldedText query;
  private final List<Run> terms;

  SearchTerms(String query) {
    this.query = new FoldedText(query);
    this.terms = this.query.runs();
  }

  /** Whether nothing in the query can be looked for. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** What an index looks for; what has it all may still not be what is asked for. */
  List<Wanted> wanted() {
    return terms.stream()
        .flatMap(term -> IndexWords.wanted(query, term).stream())
        .distinct()
        .limit(MAX_WANTED)
        .toList();
  }

  /** Where the terms are in a text, ascending and apart; nothing where one of them is missing. */
  Optional<List<Range>> find(String text) {
    FoldedText folded = new FoldedText(text);
    List<Range> found = new ArrayList<>();
    for (Run term : terms) {
      List<Range> places = places(term, folded);
      if (places.isEmpty()) {
        return Optional.empty();
      }
      found.addAll(places);
    }
    return Optional.of(joined(found));
  }

  private List<Range> places(Run term, FoldedText text) {
    List<Range> places = new ArrayList<>();
    int length = term.to() - term.from();
    for (int at = 0; at + length <= text.length() && places.size() < MAX_HIGHLIGHTS; at++) {
      if ((term.dense() || text.isWordStart(at)) && isAt(term, text, at)) {
        places.add(new Range(at, at + length));
      }
    }
    return places;
  }

  private boolean isAt(Run term, FoldedText text, int at) {
    for (int i = term.from(); i < term.to(); i++) {
      if (query.point(i) != text.point(at + i - term.from())) {
        return false;
      }
    }
    return true;
  }

  private static List<Range> joined(List<Range> ranges) {
    ranges.sort(Comparator.comparingInt(Range::from));
    List<Range> joined = new ArrayList<>();
    for (Range range : ranges) {
      Range last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && range.from() <= last.to()) {
        joined.set(joined.size() - 1, new Range(last.from(), Math.max(last.to(), range.to())));
      } else {
        joined.add(range);
      }
    }
    return joined.subList(0, Math.min(joined.size(), MAX_HIGHLIGHTS));
  }
}
