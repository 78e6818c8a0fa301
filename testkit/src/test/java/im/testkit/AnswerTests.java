package im.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTests {

  @Test
  void anErrorIsThrownWithItsCodeAndFields() {
    Answer answer =
        answer(
            400,
            "application/problem+json",
            "{\"code\":\"invalid_request\",\"detail\":\"no\","
                + "\"errors\":[{\"field\":\"title\",\"message\":\"is missing\"}]}");
    Problem problem = Problem.thrownBy(answer::ok);

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("invalid_request");
    assertThat(problem.detail()).isEqualTo("no");
    assertThat(problem.fields()).containsExactly("title");
  }

  @Test
  void anErrorThatIsNoProblemDocumentFailsTheTest() {
    Answer answer = answer(500, "text/html", "<html>");

    assertThatThrownBy(answer::ok).isInstanceOf(AssertionError.class);
  }

  @Test
  void anotherSuccessThanTheExpectedFailsTheTest() {
    Answer answer = answer(200, "application/json", "{\"seq\":1}");

    assertThat(answer.ok().path("seq").asLong()).isEqualTo(1);
    assertThatThrownBy(() -> answer.expect(201)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aCallThatSucceedsIsNoProblem() {
    assertThatThrownBy(() -> Problem.thrownBy(() -> {})).isInstanceOf(AssertionError.class);
  }

  private static Answer answer(int status, String type, String body) {
    HttpHeaders headers = HttpHeaders.of(Map.of("content-type", List.of(type)), (n, v) -> true);
    return new Answer("GET /x", status, headers, body);
  }
}
