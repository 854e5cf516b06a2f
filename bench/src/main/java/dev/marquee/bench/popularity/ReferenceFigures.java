package dev.marquee.bench.popularity;

import dev.marquee.analytics.popularity.FeatureSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What another library reaches with the same rows: lines {@code
 * features,library,spearman,mean_absolute_error} under a header, as {@code
 * bench/reference/popularity.py} writes them.
 */
public record ReferenceFigures(List<Line> lines) {
  public static final ReferenceFigures NONE = new ReferenceFigures(List.of());

  private static final int CELLS = 4;

  public ReferenceFigures {
    lines = List.copyOf(lines);
  }

  /**
   * Figures of one library.
   *
   * @param features as {@link FeatureSet#text}
   */
  public record Line(String features, String library, double spearman, double meanAbsoluteError) {}

  /**
   * Reads a file.
   *
   * @throws IOException also when it is no such table
   */
  public static ReferenceFigures read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = text.split(",", -1);
      try {
        if (cells.length != CELLS) {
          throw new IllegalArgumentException("it has %d cells".formatted(cells.length));
        }
        lines.add(
            new Line(
                cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
      } catch (IllegalArgumentException unreadable) {
        throw new IOException(
            "a line of figures is features,library,spearman,mean_absolute_error, got '%s'"
                .formatted(text),
            unreadable);
      }
    }
    return new ReferenceFigures(lines);
  }

  Optional<Line> of(FeatureSet features) {
    return lines.stream().filter(line -> line.features().equals(features.text())).findFirst();
  }
}
