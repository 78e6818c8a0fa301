package im.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTests {

  private final List<Person> people = Person.all();
  private final SmallTalk talk = new SmallTalk();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theMessagesAddUpToWhatWasAskedFor(boolean groups) {
    Plan plan = Plan.of(people.size(), 5_000, groups);

    assertThat(plan.rooms().stream().mapToInt(Room::messages).sum()).isEqualTo(5_000);
    assertThat(plan.rooms()).allMatch(room -> room.lines(people, talk).size() == room.messages());
    assertThat(plan.rooms().stream().anyMatch(Room::isGroup)).isEqualTo(groups);
  }

  @Test
  void whoTalksIsAContactAndWhoOpensAGroupKnowsAllOfIt() {
    Plan plan = Plan.of(people.size(), 5_000, true);
    for (Room room : plan.rooms()) {
      int opener = room.members().getFirst();
      room.members().stream()
          .skip(1)
          .map(other -> List.of(Math.min(opener, other), Math.max(opener, other)))
          .forEach(pair -> assertThat(plan.contacts()).contains(pair));
    }
  }

  @Test
  void whatIsSaidIsTheSameInEveryRun() {
    Room room = Plan.of(people.size(), 5_000, true).rooms().get(7);

    assertThat(room.lines(people, talk)).isEqualTo(room.lines(people, new SmallTalk()));
  }

  @Test
  void noGapOfADialogueIsLeftOpen() {
    Set<String> texts =
        Plan.of(people.size(), 5_000, true).rooms().stream()
            .flatMap(room -> room.lines(people, talk).stream())
            .map(Room.Line::text)
            .collect(Collectors.toSet());

    assertThat(texts).hasSizeGreaterThan(500).noneMatch(text -> text.contains("{"));
    assertThat(texts).allMatch(text -> !text.isBlank());
  }

  @Test
  void thereAreTwentyPeopleOfSeveralScripts() {
    assertThat(people).hasSize(20).extracting(Person::username).doesNotHaveDuplicates();
    assertThat(people)
        .extracting(Person::username)
        .allMatch(name -> name.matches("[a-z0-9_.]{3,32}"));
    assertThat(people).extracting(Person::displayName).contains("林俊偉", "佐藤 花", "نور سالم");
  }
}
