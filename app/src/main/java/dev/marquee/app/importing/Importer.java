package dev.marquee.app.importing;

import dev.marquee.indexer.ImportListener;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.ImportRefusedException;
import dev.marquee.indexer.ImportRequest;
import dev.marquee.indexer.ImportSummary;
import dev.marquee.indexer.Pipeline;
import dev.marquee.store.StoreException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs imports to a report, whatever happens to them, and keeps what they brought. Thread-safe. */
public final class Importer {
  private final Pipeline pipeline;
  private final LastImportArtifact lastImport;

  public Importer(Pipeline pipeline, LastImportArtifact lastImport) {
    this.pipeline = pipeline;
    this.lastImport = lastImport;
  }

  /**
   * Imports what is asked for. An interrupt ends it after the batch that is being stored; then the
   * report says so, and the interrupt is cleared, for it would fail the next write to a file.
   *
   * @param progress told on the calling thread
   */
  public ImportReport run(ImportRequest request, Consumer<ImportProgress> progress) {
    return run(listener -> pipeline.importAll(request, listener), progress);
  }

  /**
   * Imports the text of a stream.
   *
   * @param source that film documents in it are filed under
   */
  public ImportReport run(
      String name, String source, InputStream content, Consumer<ImportProgress> progress) {
    return run(listener -> pipeline.importStream(name, source, content, listener), progress);
  }

  private ImportReport run(
      Function<ImportListener, ImportSummary> work, Consumer<ImportProgress> progress) {
    AtomicReference<Optional<ImportSummary>> soFar = new AtomicReference<>(Optional.empty());
    ImportListener listener =
        new ImportListener() {
          @Override
          public void progressed(ImportProgress state) {
            progress.accept(state);
          }

          @Override
          public void ended(ImportSummary summary) {
            soFar.set(Optional.of(summary));
          }
        };
    try {
      ImportReport report = ImportReport.of(work.apply(listener), Optional.empty());
      Thread.interrupted();
      lastImport.write(report);
      return report;
    } catch (ImportRefusedException e) {
      return ImportReport.refused(String.valueOf(e.getMessage()));
    } catch (StoreException e) {
      String reason = e.getMessage() + "; what is counted as taken is kept";
      return soFar
          .get()
          .map(summary -> ImportReport.of(summary, Optional.of(reason)))
          .orElseThrow(() -> e);
    } finally {
      Thread.interrupted();
    }
  }
}
