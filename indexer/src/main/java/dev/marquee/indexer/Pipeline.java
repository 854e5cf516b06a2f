package dev.marquee.indexer;

import dev.marquee.indexer.source.Input;
import dev.marquee.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Imports files: opens, reads, merges and stores. Thread-safe; imports that run at the same time
 * take turns by batches.
 *
 * <p>An interrupt of the calling thread ends an import after the batch that is being stored; the
 * interrupt stays set.
 */
public final class Pipeline {
  private final Catalogue catalogue;
  private final Upkeep upkeep;

  /**
   * @param upkeep of what hangs on the films
   */
  public Pipeline(Catalogue catalogue, Upkeep upkeep) {
    this.catalogue = catalogue;
    this.upkeep = upkeep;
  }

  /**
   * Imports files and folders. Returns when all films are stored and can be seen.
   *
   * @throws ImportRefusedException before anything is imported, when a path is not there, a file is
   *     of no known format, or none is of the source to be replaced
   * @throws StoreException when the store fails, after {@link ImportListener#ended}
   */
  public ImportSummary importAll(ImportRequest request, ImportListener listener) {
    InputSelection selection = InputSelection.of(request.inputs());
    request
        .replacedSource()
        .filter(source -> !selection.hasFilmsOf(source, request.documentSource()))
        .ifPresent(
            source -> {
              throw ImportRefusedException.nothingOf(source);
            });
    return run(selection, request.documentSource(), request.replacedSource(), listener);
  }

  /**
   * Imports the text of a stream, gzip or plain, in any known format.
   *
   * @param name for messages
   * @param documentSource as in {@link ImportRequest}
   * @param content read to its end and closed
   * @throws ImportRefusedException before anything is imported, when it is of no known format
   * @throws StoreException when the store fails, after {@link ImportListener#ended}
   */
  public ImportSummary importStream(
      String name, String documentSource, InputStream content, ImportListener listener) {
    String source = ImportRequest.checkedSource(documentSource);
    Input stream = Input.ofStream(name, content);
    InputSelection selection;
    try {
      selection = InputSelection.ofStream(stream, stream.open());
    } catch (IOException unreadable) {
      throw new ImportRefusedException(
          List.of("%s cannot be read: %s".formatted(name, unreadable.getMessage())));
    }
    return run(selection, source, Optional.empty(), listener);
  }

  private ImportSummary run(
      InputSelection selection,
      String documentSource,
      Optional<String> replacedSource,
      ImportListener listener) {
    return new ImportRun(
            catalogue, upkeep, listener, documentSource, replacedSource.map(SourceReplacement::new))
        .run(selection);
  }
}
