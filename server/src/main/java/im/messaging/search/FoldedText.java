package im.messaging.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as the search compares it: without regard to case or width. Folded code point by code
 * point, so a place in it is a place in the text that was written.
 */
final class FoldedText {

  /** How a character stands in a text. */
  private enum Kind {
    /** Between words. */
    GAP,
    /** Of a script that writes its words apart. */
    WORD,
    /** Of a script that does not, or a sign that says something by itself. */
    DENSE
  }

  /** Neighbours of one kind: a word, or a stretch of dense script. */
  record Run(int from, int to, boolean dense) {}

  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  /** Japanese uses it like a letter, and Unicode has it in no script. */
  private static final int PROLONGED_SOUND = 0x30FC;

  private final int[] points;
  private final Kind[] kinds;

  FoldedText(String text) {
    this.points = text.codePoints().map(FoldedText::fold).toArray();
    this.kinds = new Kind[points.length];
    Kind before = Kind.GAP;
    for (int i = 0; i < points.length; i++) {
      before = kind(points[i], before);
      kinds[i] = before;
    }
  }

  private static int fold(int point) {
    boolean wide = point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST;
    int narrow = wide ? point - FULL_WIDTH_OFFSET : point;
    return Character.toLowerCase(Character.toUpperCase(narrow));
  }

  /** A mark belongs to the character before it. */
  private static Kind kind(int point, Kind before) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          before;
      case Character.OTHER_SYMBOL -> Kind.DENSE;
      default ->
          !Character.isLetterOrDigit(point) ? Kind.GAP : isDense(point) ? Kind.DENSE : Kind.WORD;
    };
  }

  private static boolean isDense(int point) {
    return point == PROLONGED_SOUND
        || Character.isIdeographic(point)
        || switch (Character.UnicodeScript.of(point)) {
          case HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  int length() {
    return points.length;
  }

  int point(int at) {
    return points[at];
  }

  /** The words and stretches of the text, in their order. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    while (from < points.length) {
      int to = from + 1;
      while (to < points.length && kinds[to] == kinds[from]) {
        to++;
      }
      if (kinds[from] != Kind.GAP) {
        runs.add(new Run(from, to, kinds[from] == Kind.DENSE));
      }
      from = to;
    }
    return runs;
  }

  /** Whether a word may begin here: not in the middle of another. */
  boolean isWordStart(int at) {
    return at == 0 || kinds[at - 1] != Kind.WORD;
  }
}
