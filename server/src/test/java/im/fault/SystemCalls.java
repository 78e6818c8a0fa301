package im.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks for things in the lines of a trace. Positions are line numbers; -1 is nowhere. */
final class SystemCalls {

  private static final Pattern CALL = Pattern.compile("^(\\d+) +(?:<\\.\\.\\. )?([a-z0-9]+).*");

  private final List<String> lines;
  private final Map<Integer, String> syncedFiles = new HashMap<>();

  SystemCalls(List<String> lines) {
    this.lines = lines;
    findSyncs();
  }

  /** The first write of this text into a write-ahead log. */
  int firstLogWrite(String text) {
    return first(0, line -> isLogWrite(line) && lines.get(line).contains(text));
  }

  /** The first write of this text to a socket. */
  int firstSocketWrite(Pattern text) {
    return first(0, line -> isSocketWrite(line) && text.matcher(lines.get(line)).find());
  }

  /** The first sync of a write-ahead log that was done after this line. */
  int firstLogSyncAfter(int line) {
    return first(line + 1, at -> syncedFiles.getOrDefault(at, "").contains("-wal"));
  }

  private int first(int from, IntPredicate fits) {
    return IntStream.range(from, lines.size()).filter(fits).findFirst().orElse(-1);
  }

  private boolean isLogWrite(int line) {
    return lines.get(line).contains("-wal>") && lines.get(line).contains("write");
  }

  private boolean isSocketWrite(int line) {
    return lines.get(line).contains("<socket:") || lines.get(line).contains("<TCP");
  }

  /** A sync counts where it returned 0, which may be a later line than where it began. */
  private void findSyncs() {
    Map<String, String> begun = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher call = CALL.matcher(lines.get(i));
      if (call.matches() && call.group(2).endsWith("sync")) {
        if (lines.get(i).contains("<unfinished")) {
          begun.put(call.group(1), lines.get(i));
        } else if (lines.get(i).endsWith("= 0")) {
          syncedFiles.put(i, begun.getOrDefault(call.group(1), "") + lines.get(i));
          begun.remove(call.group(1));
        }
      }
    }
  }
}
