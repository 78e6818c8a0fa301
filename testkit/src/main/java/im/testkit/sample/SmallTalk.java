package im.testkit.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Short dialogues by language, with their gaps filled in. */
final class SmallTalk {

  private static final List<String> REACTIONS = List.of("👍", "😂", "❤️", "🎉", "🙏", "😅", "🤔");

  private final Map<String, List<List<String>>> dialogues =
      Table.read("talk.txt").stream()
          .collect(
              Collectors.groupingBy(
                  List::getFirst,
                  Collectors.mapping(row -> Table.split(row.get(1), " / "), Collectors.toList())));

  private final Map<String, List<String>> words =
      Table.read("words.txt").stream()
          .collect(
              Collectors.toMap(
                  row -> row.get(0) + " " + row.get(1), row -> Table.split(row.get(2), ",")));

  /** The turns of one dialogue. */
  List<String> dialogue(String language, Random random) {
    List<String> turns = any(dialogues.getOrDefault(language, List.of(REACTIONS)), random);
    String day = any(words.getOrDefault(language + " day", REACTIONS), random);
    String place = any(words.getOrDefault(language + " place", REACTIONS), random);
    String time = random.nextInt(8, 21) + ":" + (random.nextBoolean() ? "00" : "30");
    String number = Integer.toString(random.nextInt(3, 60));
    return turns.stream()
        .map(turn -> turn.replace("{day}", day).replace("{place}", place))
        .map(turn -> turn.replace("{time}", time).replace("{n}", number))
        .toList();
  }

  String reaction(Random random) {
    return any(REACTIONS, random);
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
