package dev.marquee.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document that cannot be read. Bad input, not a fault of the program. */
public final class DocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public DocumentException(List<FieldError> errors) {
    super(errors.stream().map(FieldError::toString).collect(Collectors.joining("; ")));
    this.errors = List.copyOf(errors);
  }

  /** At least one. */
  public List<FieldError> errors() {
    return errors;
  }
}
