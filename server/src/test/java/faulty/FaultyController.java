package faulty;

import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fails in every way that a controller can. Outside {@code im}, so that only its test meets it. */
@RestController
public class FaultyController {

  record Inner(@Nullable @Size(min = 1, max = 3) String text, int count) {}

  record Outer(
      @Valid @Nullable Inner body,
      @Nullable List<UUID> ids,
      @Nullable Boolean flag,
      @Nullable Instant at) {}

  record Echo(@Nullable Outer outer, Instant time) {}

  @GetMapping("/test/refusal/{code}")
  void refuse(@PathVariable String code) {
    ErrorCode wanted = ErrorCode.valueOf(code);
    if (wanted == ErrorCode.RATE_LIMITED) {
      throw Refusal.rateLimited(Duration.ofMillis(2_500));
    }
    throw new Refusal(wanted, "because");
  }

  @GetMapping("/test/database")
  void database() {
    throw new DataAccessException("secret SQL");
  }

  @GetMapping("/test/bug")
  void bug() {
    throw new IllegalStateException("secret state");
  }

  @GetMapping("/test/things/{id}")
  String thing(@PathVariable UUID id) {
    return id.toString();
  }

  @GetMapping("/test/list")
  String list(@RequestParam @Max(10) int limit) {
    return String.valueOf(limit);
  }

  @PostMapping("/test/echo")
  Echo echo(@Valid @RequestBody Outer outer) {
    return new Echo(outer, Instant.EPOCH);
  }
}
