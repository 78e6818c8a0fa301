package im.testkit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A conversation to be filled.
 *
 * @param title a group's; empty for a direct one
 * @param members positions in the list of people; the first one opens it
 */
record Room(String title, List<Integer> members, int messages) {

  private static final double ANSWERED = 0.12;
  private static final double EDITED = 0.03;
  private static final double RECALLED = 0.01;
  private static final double REACTED = 0.25;

  /**
   * One message.
   *
   * @param sender a position in the list of people
   * @param replyTo the number of an earlier line of this room, or -1
   * @param fate what its sender does with it afterwards
   */
  record Line(int sender, String text, int replyTo, Fate fate) {}

  /** What becomes of a message. */
  enum Fate {
    STAYS,
    /** It was sent without its last word, which is added. */
    EDITED,
    RECALLED
  }

  boolean isGroup() {
    return !title.isEmpty();
  }

  /** What is said here: the same in every run. */
  List<Line> lines(List<Person> people, SmallTalk talk) {
    Random random = new Random(31L * members.hashCode() + title.hashCode());
    List<Line> lines = new ArrayList<>();
    while (lines.size() < messages) {
      int first = random.nextInt(members.size());
      int second = random.nextInt(members.size());
      addDialogue(lines, new int[] {first, second}, people, talk, random);
    }
    return lines.subList(0, messages);
  }

  private void addDialogue(
      List<Line> lines, int[] speakers, List<Person> people, SmallTalk talk, Random random) {
    if (members.size() > 1 && speakers[0] == speakers[1]) {
      speakers[1] = (speakers[0] + 1) % members.size();
    }
    int turn = 0;
    int opener = members.get(speakers[0]);
    for (String text : talk.dialogue(people.get(opener).language(), random)) {
      lines.add(line(members.get(speakers[turn++ % 2]), text, lines.size(), random));
    }
    if (random.nextDouble() < REACTED) {
      lines.add(new Line(opener, talk.reaction(random), -1, Fate.STAYS));
    }
  }

  private static Line line(int sender, String text, int number, Random random) {
    boolean answers = number > 0 && random.nextDouble() < ANSWERED;
    int replyTo = answers ? Math.max(0, number - random.nextInt(1, 6)) : -1;
    double dice = random.nextDouble();
    Fate fate = dice < RECALLED ? Fate.RECALLED : dice < EDITED ? Fate.EDITED : Fate.STAYS;
    return new Line(sender, text, replyTo, fate);
  }
}
