package dev.marquee.app.measure;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.app.importing.ImportReport;
import dev.marquee.app.importing.RowReport;
import dev.marquee.app.importing.ServerRowImport;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerFile;
import dev.marquee.bench.load.ServerProcess;
import dev.marquee.bench.report.Progress;
import dev.marquee.bench.review.FilmPageTrial;
import dev.marquee.bench.review.RecombinedReviews;
import dev.marquee.bench.review.ReviewSpeedReport;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Measures how fast a server takes in reviews and judges them, and how fast it answers the pages of
 * films meanwhile. Its store is in a scratch folder.
 */
public final class ReviewTrial {
  /** The heap in which the speed is promised. */
  private static final String HEAP = "-Xmx1g";

  private static final double NANOS_PER_SECOND = 1e9;

  private final int count;
  private final Duration quiet;
  private final long seed;
  private final Progress progress;

  /**
   * Prepares it.
   *
   * @param count of the reviews, 1 or more
   * @param quiet how long pages are opened before they count, and again before reviews come in; 1 s
   *     or more
   * @param seed of all chance
   */
  public ReviewTrial(int count, Duration quiet, long seed, Progress progress) {
    if (count < 1 || quiet.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "--reviews and --seconds must be 1 or more, got %d and %d"
              .formatted(count, quiet.toSeconds()));
    }
    this.count = count;
    this.quiet = quiet;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Measures; what it started has ended when it returns.
   *
   * @param originals of whose sentences the reviews are made, with both labels among them
   */
  public ReviewSpeedReport run(List<LabelledReview> originals)
      throws IOException, InterruptedException {
    var reviews = new RecombinedReviews(originals, TrialFilms.ids(), seed, Instant.now());
    try (ScratchFolder scratch = ScratchFolder.make()) {
      String store = "lucene:" + scratch.path().resolve("store");
      try (Store opened = Stores.open(store, StoreListener.NONE)) {
        TrialFilms.put(opened);
      }
      Path file = scratch.path().resolve("reviews.jsonl");
      try (OutputStream out = Files.newOutputStream(file)) {
        reviews.write(out, count, progress);
      }
      return run(reviews, file, store, scratch.path());
    }
  }

  private ReviewSpeedReport run(RecombinedReviews reviews, Path file, String store, Path scratch)
      throws IOException, InterruptedException {
    List<FilmPageTrial.Times> before;
    List<FilmPageTrial.Times> meanwhile;
    RowReport taken;
    try (ServerProcess server = OwnServer.start(store, scratch, List.of(HEAP));
        ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      URI address = server.address();
      FilmPageTrial.run(address, reviews, seed, during("warming up"));
      before = FilmPageTrial.run(address, reviews, seed, during("pages, before"));
      Future<RowReport> importing = thread.submit(() -> imported(file, scratch));
      meanwhile = FilmPageTrial.run(address, reviews, seed, () -> !importing.isDone());
      taken = importing.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException refused ? refused : new IOException(failed);
    }
    long rows = taken.taken();
    return new ReviewSpeedReport(
        rows,
        Duration.ofNanos((long) (taken.seconds() * NANOS_PER_SECOND)),
        stored(store) == rows,
        before,
        meanwhile);
  }

  private BooleanSupplier during(String measure) {
    long start = System.nanoTime();
    return () -> {
      Duration past = Duration.ofNanos(System.nanoTime() - start);
      progress.at(measure, (int) past.toSeconds(), (int) quiet.toSeconds());
      return past.compareTo(quiet) < 0;
    };
  }

  private RowReport imported(Path file, Path scratch) throws IOException, InterruptedException {
    Path dataDir = OwnServer.dataDir(scratch);
    RunningServer server =
        new ServerFile(dataDir)
            .read()
            .orElseThrow(() -> new IOException("the server does not say where it is"));
    long all = Files.size(file);
    RowReport report =
        new ServerRowImport(server, dataDir)
            .run(
                Map.of("kind", "import-reviews", "paths", List.of(file.toString())),
                at -> progress.at("reviews come in", (int) (100 * at.done() / all), 100));
    if (report.outcome() != ImportReport.Outcome.COMPLETE) {
      throw new IOException("the import to be timed failed: " + report.message().orElse("as told"));
    }
    return report;
  }

  private static long stored(String address) {
    try (Store store = Stores.open(address, StoreListener.NONE)) {
      return store.reviews().count();
    }
  }
}
