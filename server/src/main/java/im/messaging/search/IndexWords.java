package im.messaging.search;

import im.messaging.search.FoldedText.Run;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text in words that any full-text engine takes as they are: ASCII letters and digits, at least
 * three, none of them an engine's stop word, at most 84. A word begins with {@code zz}; of dense
 * script, which has no words, each two neighbours are one beginning with {@code k}, and the last
 * character one by itself, so that every character begins one. What is a prefix of a written word
 * is a prefix of its index word.
 */
final class IndexWords {

  /** A word to look for; as a prefix, any word that begins with it. */
  record Wanted(String word, boolean prefix) {}

  private static final String WORD = "zz";
  private static final String DENSE = "k";

  /** Stands before the code of what is no letter of ASCII; by itself it is coded, too. */
  private static final char ESCAPE = 'q';

  private static final int RADIX = 36;
  private static final int CODE_LENGTH = 4;
  private static final int MAX_LENGTH = 84;

  private IndexWords() {}

  /** The words under which a text is found, each once. */
  static Set<String> of(String text) {
    FoldedText folded = new FoldedText(text);
    Set<String> words = new LinkedHashSet<>();
    for (Run run : folded.runs()) {
      if (run.dense()) {
        for (int i = run.from(); i < run.to(); i++) {
          words.add(dense(folded, i, Math.min(i + 2, run.to())));
        }
      } else {
        words.add(word(folded, run));
      }
    }
    return words;
  }

  /** What a text that holds this run has among its words. */
  static List<Wanted> wanted(FoldedText query, Run run) {
    if (!run.dense()) {
      return List.of(new Wanted(word(query, run), true));
    }
    if (run.to() - run.from() == 1) {
      return List.of(new Wanted(dense(query, run.from(), run.to()), true));
    }
    List<Wanted> pairs = new ArrayList<>();
    for (int i = run.from(); i < run.to() - 1; i++) {
      pairs.add(new Wanted(dense(query, i, i + 2), false));
    }
    return pairs;
  }

  private static String dense(FoldedText text, int from, int to) {
    StringBuilder word = new StringBuilder(DENSE);
    for (int i = from; i < to; i++) {
      code(word, text.point(i));
    }
    return word.toString();
  }

  private static String word(FoldedText text, Run run) {
    StringBuilder word = new StringBuilder(WORD);
    for (int i = run.from(); i < run.to() && word.length() + CODE_LENGTH < MAX_LENGTH; i++) {
      letter(word, text.point(i));
    }
    return word.toString();
  }

  /** No code is the beginning of another: the first digit of a code is never the escape. */
  private static void letter(StringBuilder word, int point) {
    if (point == ESCAPE) {
      word.append(ESCAPE).append(ESCAPE);
    } else if (isPlain(point)) {
      word.append((char) point);
    } else {
      code(word.append(ESCAPE), point);
    }
  }

  private static boolean isPlain(int point) {
    return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
  }

  private static void code(StringBuilder word, int point) {
    String digits = Integer.toString(point, RADIX);
    word.append("0".repeat(CODE_LENGTH - digits.length())).append(digits);
  }
}
