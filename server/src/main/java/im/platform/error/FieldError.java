package im.platform.error;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field's JSON path, such as {@code body.text}
 * @param message an English sentence for developers
 */
public record FieldError(String field, String message) {}
