package dev.marquee.app.importing;

import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.review.ReviewPipeline;
import dev.marquee.indexer.review.read.ReviewFormat;
import dev.marquee.indexer.source.Input;
import dev.marquee.store.Store;
import dev.marquee.store.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Brings reviews into a store, each judged by the shipped model. Thread-safe. */
public final class ReviewImporter implements RowImporter {
  private final Store store;
  private final ReviewFiles files;

  public ReviewImporter(Store store, ReviewFiles files) {
    this.store = store;
    this.files = files;
  }

  @Override
  public RowReport run(List<Path> paths, Consumer<ImportProgress> progress) {
    return RowReport.ofRun(paths, inputs -> imported(inputs, progress));
  }

  /** The way of reviews into a store. */
  static ReviewPipeline pipeline(Store store) {
    return new ReviewPipeline(
        new NamedFilms(store.movies()),
        SentimentModel.shipped().labeller(),
        reviews -> store.reviews().put(reviews, Visibility.SOON),
        Clock.systemUTC());
  }

  private RowReport imported(List<Input> inputs, Consumer<ImportProgress> progress)
      throws IOException {
    ReviewPipeline pipeline = pipeline(store);
    return RowReport.of(
        switch (files.kindOf(inputs)) {
          case IMDB -> pipeline.importAll(inputs, ReviewFormat.IMDB, progress);
          case CSV -> pipeline.importAll(inputs, files.table(), progress);
          case JSONL -> pipeline.importAll(inputs, files.documents(), progress);
          case PAGES -> pipeline.importPages(inputs, progress);
        });
  }
}
