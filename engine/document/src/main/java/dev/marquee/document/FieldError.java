package dev.marquee.document;

/**
 * One thing wrong with a document.
 *
 * @param field its path, for example {@code cast[2].order}
 * @param message what is wrong and what is allowed, without the field's name
 */
public record FieldError(String field, String message) {
  @Override
  public String toString() {
    return field + ": " + message;
  }
}
