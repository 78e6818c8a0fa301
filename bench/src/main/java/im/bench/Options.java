package im.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Words and {@code --name=value} options of a command line. */
public record Options(List<String> words, Map<String, String> named) {

  public static Options parse(String... arguments) {
    List<String> words = new ArrayList<>();
    Map<String, String> named = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (argument.startsWith("--") && equals > 2) {
        named.put(argument.substring(2, equals), argument.substring(equals + 1));
      } else {
        words.add(argument);
      }
    }
    return new Options(List.copyOf(words), Map.copyOf(named));
  }

  /** The words and options as they were typed, the options in order of their names. */
  String commandLine() {
    List<String> all = new ArrayList<>(words);
    new TreeMap<>(named).forEach((name, value) -> all.add("--" + name + "=" + value));
    return String.join(" ", all);
  }

  public String get(String name, String otherwise) {
    return named.getOrDefault(name, otherwise);
  }

  public int number(String name, int otherwise) {
    String value = named.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** Numbers with commas between them. */
  List<Integer> numbers(String name, String otherwise) {
    return Stream.of(get(name, otherwise).split(",", -1)).map(Integer::valueOf).toList();
  }
}
