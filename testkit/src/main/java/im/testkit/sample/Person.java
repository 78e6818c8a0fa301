package im.testkit.sample;

import java.util.List;

/**
 * Somebody of the sample data.
 *
 * @param language of this person's small talk
 */
public record Person(String username, String displayName, String language) {

  /** All of them, always in the same order. */
  public static List<Person> all() {
    return Table.read("people.txt").stream()
        .map(row -> new Person(row.get(0), row.get(1), row.get(2)))
        .toList();
  }
}
