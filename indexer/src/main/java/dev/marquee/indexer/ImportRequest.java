package dev.marquee.indexer;

import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What to import.
 *
 * @param inputs files and folders; of a folder all files that Marquee can read are taken
 * @param documentSource the source that film documents are filed under, as {@link
 *     SourceKey#source}; files of other formats name their own. A document of one source takes the
 *     place of the same source's earlier one.
 * @param replacedSource the source whose other records are removed when all inputs are stored: they
 *     are all that it tells. One that a file can be of.
 */
public record ImportRequest(
    List<Path> inputs, String documentSource, Optional<String> replacedSource) {
  /** The source of film documents when nothing else is said. */
  public static final String DEFAULT_DOCUMENT_SOURCE = "jsonl";

  private static final String RESERVED = "operator";

  public ImportRequest {
    inputs = List.copyOf(inputs);
    documentSource = checkedSource(documentSource);
    List<String> known = sources(documentSource);
    replacedSource
        .filter(source -> !known.contains(source))
        .ifPresent(
            source -> {
              throw new IllegalArgumentException(
                  "no file is of the source '%s'; known are %s"
                      .formatted(source, String.join(", ", known)));
            });
  }

  public static ImportRequest of(List<Path> inputs) {
    return of(inputs, Optional.empty());
  }

  public static ImportRequest of(List<Path> inputs, Optional<String> replacedSource) {
    return new ImportRequest(inputs, DEFAULT_DOCUMENT_SOURCE, replacedSource);
  }

  /** The sources that files can be of, by name. */
  private static List<String> sources(String documentSource) {
    return Arrays.stream(Format.values())
        .map(format -> format.source(documentSource))
        .distinct()
        .sorted()
        .toList();
  }

  /** The name itself, when it can be one of documents. */
  static String checkedSource(String source) {
    if (source.equals(RESERVED)) {
      throw new IllegalArgumentException(
          "the source 'operator' is kept for an operator's single changes");
    }
    return new SourceKey(source, "any").source();
  }
}
