package im.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds after a full collection, in bytes.
 *
 * @param resident its memory as the system sees it: heap, the virtual machine's own, and the direct
 *     memory that was touched
 * @param committed what the virtual machine tells that it took, by purpose; Netty's direct memory
 *     is not among it
 * @param heap the living objects
 */
record MemoryUse(long resident, Map<String, Long> committed, HeapHistogram heap) {

  /** The option that a process needs to tell what it took. */
  static final String TRACKING = "-XX:NativeMemoryTracking=summary";

  private static final Pattern PURPOSE =
      Pattern.compile("- +(.+) \\(reserved=\\d+KB, committed=(\\d+)KB.*");
  private static final long KIB = 1_024;

  /** Collects twice: what the first collection finalises the second takes away. */
  static MemoryUse afterCollection(long pid) {
    jcmd(pid, "GC.run");
    jcmd(pid, "GC.run");
    HeapHistogram heap = HeapHistogram.parse(jcmd(pid, "GC.class_histogram"));
    Map<String, Long> committed = committedOf(jcmd(pid, "VM.native_memory", "summary"));
    return new MemoryUse(ProcessFacts.rssKib(pid) * KIB, committed, heap);
  }

  static Map<String, Long> committedOf(String nativeMemory) {
    Map<String, Long> committed = new TreeMap<>();
    nativeMemory
        .lines()
        .map(PURPOSE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> committed.put(line.group(1), Long.parseLong(line.group(2)) * KIB));
    return committed;
  }

  private static String jcmd(long pid, String... command) {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    ProcessBuilder line = new ProcessBuilder(program, Long.toString(pid));
    line.command().addAll(Arrays.asList(command));
    try {
      Process process = line.redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
