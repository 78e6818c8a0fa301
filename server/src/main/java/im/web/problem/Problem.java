package im.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import im.platform.error.ErrorCode;
import im.platform.error.FieldError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error answer as it goes over the wire.
 *
 * @param errors the fields at fault, of an {@code invalid_request}; absent otherwise
 */
record Problem(
    int status,
    String title,
    String detail,
    ErrorCode code,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldError> errors) {

  static Problem of(ErrorCode code, String detail, List<FieldError> fields) {
    List<FieldError> errors = code == ErrorCode.INVALID_REQUEST ? fields : null;
    return new Problem(code.status(), title(code), detail, code, errors);
  }

  private static String title(ErrorCode code) {
    String words = code.wireName().replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
