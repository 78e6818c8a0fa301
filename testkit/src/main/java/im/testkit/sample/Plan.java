package im.testkit.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who knows whom and who talks where, for a number of messages in all.
 *
 * @param contacts pairs of positions, the smaller first
 */
record Plan(Set<List<Integer>> contacts, List<Room> rooms) {

  private static final int NEIGHBOURS = 4;
  private static final int TALKING_NEIGHBOURS = 2;
  private static final List<String> TITLES =
      List.of(
          "Everybody 👋", "Football on Sunday ⚽", "讀書會", "Trip to the sea", "家族", "مجموعة العمل");

  static Plan of(int people, int messages, boolean withGroups) {
    List<Room> rooms = new ArrayList<>();
    if (withGroups) {
      addGroups(rooms, people);
    }
    for (int distance = 1; distance <= TALKING_NEIGHBOURS; distance++) {
      for (int one = 0; one < people; one++) {
        rooms.add(new Room("", pair(one, (one + distance) % people), 0));
      }
    }
    rooms.add(new Room("", List.of(0), 0));
    return new Plan(contacts(people), shared(rooms, messages));
  }

  private static void addGroups(List<Room> rooms, int people) {
    rooms.add(new Room(TITLES.getFirst(), IntStream.range(0, people).boxed().toList(), 0));
    for (int i = 1; i < TITLES.size(); i++) {
      int owner = i * 3 % people;
      rooms.add(new Room(TITLES.get(i), neighbours(owner, people), 0));
    }
  }

  private static List<Integer> neighbours(int owner, int people) {
    return IntStream.rangeClosed(0, NEIGHBOURS)
        .map(distance -> (owner + distance) % people)
        .boxed()
        .toList();
  }

  private static Set<List<Integer>> contacts(int people) {
    Set<List<Integer>> contacts = new LinkedHashSet<>();
    for (int one = 0; one < people; one++) {
      for (int distance = 1; distance <= NEIGHBOURS; distance++) {
        contacts.add(pair(one, (one + distance) % people));
      }
      if (one > 0) {
        contacts.add(pair(0, one));
      }
    }
    return contacts;
  }

  private static List<Integer> pair(int one, int other) {
    return List.of(Math.min(one, other), Math.max(one, other));
  }

  /** A few rooms are full, most are not: the k-th takes its share by 1/(k+3). */
  private static List<Room> shared(List<Room> rooms, int messages) {
    double all = IntStream.range(0, rooms.size()).mapToDouble(Plan::weight).sum();
    List<Room> shared = new ArrayList<>();
    int left = messages;
    for (int i = rooms.size() - 1; i >= 0; i--) {
      int share = i == 0 ? left : Math.min(left, (int) (messages * weight(i) / all));
      shared.addFirst(new Room(rooms.get(i).title(), rooms.get(i).members(), share));
      left -= share;
    }
    return shared;
  }

  private static double weight(int position) {
    return 1.0 / (position + 3);
  }
}
