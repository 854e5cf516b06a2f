package dev.marquee.bench.fiction;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.bench.report.Progress;
import dev.marquee.document.MovieDocument;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A catalogue of films that nobody made, for measuring. The same seed and number of films give the
 * same bytes.
 *
 * @param seed of all chance
 * @param films 1 to {@link #MAX_FILMS}
 */
public record InventedCatalogue(long seed, int films) {
  /** Ten times what any register of films has; numbers of films stay within nine digits. */
  public static final int MAX_FILMS = 10_000_000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEASURE = "films";

  /** Progress is told once for so many films: often enough to be seen moving. */
  private static final int STEP = 1_000;

  public InventedCatalogue {
    if (films < 1 || films > MAX_FILMS) {
      throw new IllegalArgumentException("films must be 1..%d, got %d".formatted(MAX_FILMS, films));
    }
  }

  /**
   * Writes film documents, one a line, one film being held in memory at a time.
   *
   * @param out neither flushed nor closed here
   */
  public void write(OutputStream out, Progress progress) throws IOException {
    InventedFilms invented = new InventedFilms(seed, films);
    for (int number = 0; number < films; number++) {
      if (number % STEP == 0) {
        progress.at(MEASURE, number, films);
      }
      out.write(JSON.writeValueAsBytes(MovieDocument.of(invented.film(number))));
      out.write('\n');
    }
    progress.at(MEASURE, films, films);
  }
}
