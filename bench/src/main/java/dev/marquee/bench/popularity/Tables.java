package dev.marquee.bench.popularity;

import dev.marquee.analytics.popularity.PopularityModel;
import dev.marquee.catalog.MovieFacts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The rows that a model learned from and was asked about, for other libraries to learn from:
 * comma-separated, a header, the columns of the model and last the truth.
 */
public final class Tables {
  private final PopularityModel model;
  private final List<MovieFacts> before;
  private final double[] truthBefore;
  private final List<MovieFacts> after;
  private final double[] truthAfter;

  Tables(
      PopularityModel model,
      List<MovieFacts> before,
      double[] truthBefore,
      List<MovieFacts> after,
      double[] truthAfter) {
    this.model = model;
    this.before = before;
    this.truthBefore = truthBefore;
    this.after = after;
    this.truthAfter = truthAfter;
  }

  /** Writes {@code FEATURES-train.csv} and {@code FEATURES-test.csv}. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = model.features().text();
    write(folder.resolve(name + "-train.csv"), before, truthBefore);
    write(folder.resolve(name + "-test.csv"), after, truthAfter);
  }

  private void write(Path file, List<MovieFacts> films, double[] truth) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int column = 0; column < model.columns().size(); column++) {
        out.write("column" + column + ",");
      }
      out.write("truth\n");
      for (int film = 0; film < truth.length; film++) {
        for (double number : model.row(films.get(film))) {
          out.write(number + ",");
        }
        out.write(truth[film] + "\n");
      }
    }
  }
}
