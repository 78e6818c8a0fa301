package im.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds after a full collection, in bytes.
 *
 * @param resident its memory as the system sees it, what it has touched of its direct memory too
 * @param direct memory outside the heap that its code asked for
 * @param heap the living objects
 */
record MemoryUse(long resident, long direct, HeapHistogram heap) {

  /** The option that a process needs for its direct memory to be counted. */
  static final String TRACKING = "-XX:NativeMemoryTracking=summary";

  private static final Pattern OTHER =
      Pattern.compile("Other \\(reserved=\\d+KB, committed=(\\d+)KB\\)");
  private static final long KIB = 1_024;

  /** Collects twice: what the first collection finalises the second takes away. */
  static MemoryUse afterCollection(long pid) {
    jcmd(pid, "GC.run");
    jcmd(pid, "GC.run");
    HeapHistogram heap = HeapHistogram.parse(jcmd(pid, "GC.class_histogram"));
    long direct = directOf(jcmd(pid, "VM.native_memory", "summary"));
    return new MemoryUse(ProcessFacts.rssKib(pid) * KIB, direct, heap);
  }

  /** What is asked for through Unsafe and memory segments is under Other. */
  static long directOf(String nativeMemory) {
    Matcher other = OTHER.matcher(nativeMemory);
    return other.find() ? Long.parseLong(other.group(1)) * KIB : 0;
  }

  private static String jcmd(long pid, String... command) {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    ProcessBuilder line = new ProcessBuilder(program, Long.toString(pid));
    line.command().addAll(java.util.List.of(command));
    try {
      Process process = line.redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
