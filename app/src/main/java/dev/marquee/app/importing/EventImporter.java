package dev.marquee.app.importing;

import dev.marquee.app.importing.ImportReport.Outcome;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.event.EventPipeline;
import dev.marquee.indexer.source.FileFinder;
import dev.marquee.indexer.source.Input;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.Visibility;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Brings events into a store. Thread-safe. */
public final class EventImporter implements RowImporter {
  private final EventPipeline pipeline;

  public EventImporter(Store store) {
    pipeline =
        new EventPipeline(
            store.movies()::resolve,
            events -> store.events().append(events, Visibility.SOON),
            InstantSource.system());
  }

  @Override
  public RowReport run(List<Path> paths, Consumer<ImportProgress> progress) {
    try {
      List<Input> inputs = new ArrayList<>();
      for (FileFinder.Found found : FileFinder.files(paths)) {
        inputs.add(Input.ofFile(found.file()));
      }
      return RowReport.of(pipeline.importAll(inputs, progress));
    } catch (NoSuchFileException missing) {
      return RowReport.without(Outcome.REFUSED, "there is no " + missing.getMessage());
    } catch (IOException unreadable) {
      return RowReport.without(
          Outcome.REFUSED, "the files cannot be read: " + unreadable.getMessage());
    } catch (StoreException failure) {
      return RowReport.without(
          Outcome.FAILED,
          failure.getMessage() + "; whole batches before are kept, and count once if read again");
    } finally {
      Thread.interrupted();
    }
  }
}
