package dev.marquee.app.importing;

import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.event.EventPipeline;
import dev.marquee.store.Store;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.InstantSource;
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
    return RowReport.ofRun(paths, inputs -> RowReport.of(pipeline.importAll(inputs, progress)));
  }
}
