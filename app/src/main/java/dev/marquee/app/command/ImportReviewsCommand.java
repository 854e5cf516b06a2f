package dev.marquee.app.command;

import dev.marquee.app.importing.ReviewFiles;
import dev.marquee.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code marquee import-reviews}: reviews into the store, by the running server where one owns it.
 */
@Command(
    name = "import-reviews",
    description =
        "read reviews from files, or from all files in folders, packed with gzip or not, and judge"
            + " each Good or Bad; importing again replaces",
    footer = {
      "",
      "Example:",
      "  marquee import-reviews imdb_reviews_train.csv.gz",
      "  marquee import-reviews --columns text=review,title=film,rating=stars --rating-scale 5"
          + " press.csv"
    })
final class ImportReviewsCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "imdb (the Large Movie Review Dataset as CSV), csv (with --columns), jsonl, or pages"
              + " (saved HTML); seen from the first file where it is not said")
  private @Nullable String format;

  @Option(
      names = "--columns",
      paramLabel = "FIELD=COLUMN,..",
      description =
          "which column of a table holds what, such as text=review,movie=film,rating=stars")
  private @Nullable String columns;

  @Option(
      names = "--rating-scale",
      paramLabel = "BEST",
      description = "the best rating of a table (default: 10)")
  private @Nullable String ratingScale;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "where reviews are from that do not say so themselves (default: file)")
  private @Nullable String source;

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "what to import")
  private List<Path> paths = List.of();

  private final Surroundings surroundings;

  ImportReviewsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = store.begin(data, surroundings);
    ReviewFiles files = files();
    return new RowImports(surroundings, data.json, "Reviews")
        .run(settings, paths, catalogue -> catalogue.reviews(files), job());
  }

  private ReviewFiles files() {
    try {
      return ReviewFiles.of(
          Optional.ofNullable(format),
          Optional.ofNullable(columns),
          Optional.ofNullable(ratingScale),
          Optional.ofNullable(source));
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.wrongUse(String.valueOf(e.getMessage()));
    }
  }

  private Map<String, Object> job() {
    Map<String, Object> job = new HashMap<>(Map.of("kind", "import-reviews"));
    putSaid("format", format, job);
    putSaid("columns", columns, job);
    putSaid("rating_scale", ratingScale, job);
    putSaid("source", source, job);
    return job;
  }

  private static void putSaid(String field, @Nullable String value, Map<String, Object> job) {
    if (value != null) {
      job.put(field, value);
    }
  }
}
