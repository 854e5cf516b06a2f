package dev.marquee.app.importing;

import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.review.ReviewPipeline;
import dev.marquee.indexer.review.read.ReviewFormat;
import dev.marquee.indexer.source.Input;
import dev.marquee.review.Review;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Brings reviews into a store, each judged by the shipped model. Thread-safe. */
public final class ReviewImporter implements RowImporter {
  private final ReviewPipeline pipeline;
  private final ReviewFiles files;

  public ReviewImporter(Store store, ReviewFiles files) {
    this.files = files;
    this.pipeline =
        new ReviewPipeline(
            new NamedFilms(store.movies()),
            SentimentModel.shipped().labeller(),
            reviews -> put(store.reviews(), reviews),
            Clock.systemUTC());
  }

  private static void put(ReviewIndex index, List<Review> reviews) {
    List<WriteFailure> failures = index.put(reviews, Visibility.SOON);
    if (!failures.isEmpty()) {
      WriteFailure failure = failures.getFirst();
      throw new StoreException(failure.kind(), failure.reason());
    }
  }

  @Override
  public RowReport run(List<Path> paths, Consumer<ImportProgress> progress) {
    return RowReport.ofRun(paths, inputs -> imported(inputs, progress));
  }

  private RowReport imported(List<Input> inputs, Consumer<ImportProgress> progress)
      throws IOException {
    return RowReport.of(
        switch (files.kindOf(inputs)) {
          case IMDB -> pipeline.importAll(inputs, ReviewFormat.IMDB, progress);
          case CSV -> pipeline.importAll(inputs, files.table(), progress);
          case JSONL -> pipeline.importAll(inputs, files.documents(), progress);
          case PAGES -> pipeline.importPages(inputs, progress);
        });
  }
}
