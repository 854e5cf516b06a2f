package dev.marquee.indexer;

import dev.marquee.indexer.parse.Format;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An import that was not begun because it was asked for wrongly. The message is for whoever asked.
 */
public final class ImportRefusedException extends RuntimeException {
  private static final int MAX_REASONS = 10;

  private ImportRefusedException(String message) {
    super(message);
  }

  /** None of the files is of the source that is to be replaced. */
  static ImportRefusedException nothingOf(String source) {
    return new ImportRefusedException(
        "Nothing was imported or removed: none of the files is of the source %s."
            .formatted(source));
  }

  ImportRefusedException(List<String> reasons) {
    super(
        "Nothing was imported. %s. Marquee can import %s."
            .formatted(
                reasons.stream().limit(MAX_REASONS).collect(Collectors.joining("; ")),
                Arrays.stream(Format.values())
                    .map(Format::description)
                    .collect(Collectors.joining("; "))));
  }
}
