package im.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and {@code --name=value} options of a command line. */
record Options(List<String> words, Map<String, String> named) {

  static Options parse(String... arguments) {
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

  String get(String name, String otherwise) {
    return named.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    String value = named.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }
}
