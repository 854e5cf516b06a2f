package dev.marquee.indexer;

import dev.marquee.catalog.SourceKey;
import java.nio.file.Path;
import java.util.List;

/**
 * What to import.
 *
 * @param inputs files and folders; of a folder all files that Marquee can read are taken
 * @param documentSource the source that film documents are filed under, as {@link
 *     SourceKey#source}; files of other formats name their own. A document of one source takes the
 *     place of the same source's earlier one.
 */
public record ImportRequest(List<Path> inputs, String documentSource) {
  /** The source of film documents when nothing else is said. */
  public static final String DEFAULT_DOCUMENT_SOURCE = "jsonl";

  private static final String RESERVED = "operator";

  public ImportRequest {
    inputs = List.copyOf(inputs);
    documentSource = checkedSource(documentSource);
  }

  public static ImportRequest of(List<Path> inputs) {
    return new ImportRequest(inputs, DEFAULT_DOCUMENT_SOURCE);
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
