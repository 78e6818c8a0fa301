package im.web.problem;

import im.platform.error.ErrorCode;
import im.platform.error.FieldError;
import im.platform.error.Refusal;
import im.platform.json.JsonFaults;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/**
 * Translates whatever a request can fail with. Knows no exchange: what it makes is an {@link
 * Answer}.
 */
final class Problems {

  /**
   * What goes out.
   *
   * @param fault whether the server is to blame, so that the cause belongs in the log
   */
  record Answer(Problem problem, HttpHeaders headers, boolean fault) {}

  private static final Map<Integer, ErrorCode> BY_STATUS =
      Map.of(
          401, ErrorCode.UNAUTHENTICATED,
          403, ErrorCode.FORBIDDEN,
          404, ErrorCode.NOT_FOUND,
          405, ErrorCode.METHOD_NOT_ALLOWED,
          409, ErrorCode.CONFLICT,
          413, ErrorCode.PAYLOAD_TOO_LARGE,
          415, ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          429, ErrorCode.RATE_LIMITED,
          503, ErrorCode.UNAVAILABLE);

  private Problems() {}

  static Answer of(Throwable error) {
    return switch (error) {
      case Refusal refusal -> of(refusal);
      case WebExchangeBindException bind -> of(invalid(fields(bind)));
      case MethodValidationResult method -> of(invalid(fields(method)));
      case ConstraintViolationException rules -> of(invalid(fields(rules)));
      case MissingRequestValueException missing ->
          of(Refusal.invalid(missing.getName(), "is required"));
      case ServerWebInputException input -> of(refusal(input));
      case ErrorResponse response -> of(response);
      default -> unavailable();
    };
  }

  private static Answer of(Refusal refusal) {
    Problem problem = Problem.of(refusal.code(), refusal.detail(), refusal.fields());
    Duration wait = refusal.maybeRetryAfter();
    HttpHeaders headers = new HttpHeaders();
    if (refusal.code() == ErrorCode.RATE_LIMITED) {
      headers.set(HttpHeaders.RETRY_AFTER, seconds(wait));
    } else if (refusal.code() == ErrorCode.UNAUTHENTICATED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return new Answer(problem, headers, false);
  }

  private static String seconds(@Nullable Duration wait) {
    return wait == null ? "1" : String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  /**
   * What the framework itself refuses, with the headers it wants ({@code Allow}, {@code Accept}).
   */
  private static Answer of(ErrorResponse response) {
    HttpStatusCode status = response.getStatusCode();
    if (status.is5xxServerError() && status.value() != ErrorCode.UNAVAILABLE.status()) {
      return unavailable();
    }
    ErrorCode code = BY_STATUS.getOrDefault(status.value(), ErrorCode.INVALID_REQUEST);
    Problem problem = Problem.of(code, code.advice(), List.of());
    return new Answer(problem, response.getHeaders(), false);
  }

  private static Answer unavailable() {
    String detail = "The server could not answer; repeat the request after a moment.";
    return new Answer(
        Problem.of(ErrorCode.UNAVAILABLE, detail, List.of()), new HttpHeaders(), true);
  }

  private static Refusal refusal(ServerWebInputException input) {
    for (Throwable cause = input.getCause(); cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Refusal rule -> {
          return rule;
        }
        case JacksonException json -> {
          return JsonFaults.refusal(json);
        }
        case TypeMismatchException mismatch -> {
          return mismatch(input.getMethodParameter(), mismatch);
        }
        default -> {}
      }
    }
    return Refusal.invalid("$", "the request has no readable body");
  }

  /** A path that holds no id names nothing; a query that holds none is a mistake. */
  private static Refusal mismatch(
      @Nullable MethodParameter parameter, TypeMismatchException mismatch) {
    if (NestedExceptionUtils.getRootCause(mismatch) instanceof Refusal rule) {
      return rule;
    }
    if (parameter != null && parameter.hasParameterAnnotation(PathVariable.class)) {
      return Refusal.notFound("resource");
    }
    String name = parameter == null ? null : parameter.getParameterName();
    return Refusal.invalid(name == null ? "$" : name, "is not of the right form");
  }

  private static Refusal invalid(List<FieldError> fields) {
    return fields.isEmpty() ? Refusal.invalid("$", text(null)) : Refusal.invalid(fields);
  }

  private static List<FieldError> fields(WebExchangeBindException bind) {
    return bind.getAllErrors().stream().map(error -> field("$", error)).toList();
  }

  private static List<FieldError> fields(MethodValidationResult method) {
    return method.getParameterValidationResults().stream().flatMap(Problems::fields).toList();
  }

  private static Stream<FieldError> fields(ParameterValidationResult result) {
    String parameter = result.getMethodParameter().getParameterName();
    return result.getResolvableErrors().stream()
        .map(error -> field(parameter == null ? "$" : parameter, error));
  }

  private static FieldError field(String outer, MessageSourceResolvable error) {
    String name =
        error instanceof org.springframework.validation.FieldError inner ? inner.getField() : outer;
    return new FieldError(name, text(error.getDefaultMessage()));
  }

  private static List<FieldError> fields(ConstraintViolationException rules) {
    return rules.getConstraintViolations().stream()
        .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
        .toList();
  }

  private static String text(@Nullable String message) {
    return message == null ? "is not valid" : message;
  }
}
