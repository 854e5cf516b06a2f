package dev.marquee.indexer.parse;

import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes keywords of the tags that people gave to films. A tag counts when it stands at least twice,
 * with one film or with two: what was written once only is one person's note. Upper and lower case
 * are one.
 */
final class MovieLensTags {
  /** A keyword that one of thirty better known ones hides tells little of a film. */
  private static final int MAX_KEYWORDS = 30;

  private static final int SHARED = 2;

  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Map<String, Integer>> byFilm = new HashMap<>();

  void add(String film, String tag) {
    String word = tag.toLowerCase(Locale.ROOT);
    uses.merge(word, 1, Integer::sum);
    byFilm.computeIfAbsent(film, unseen -> new HashMap<>()).merge(word, 1, Integer::sum);
  }

  /** The tags of a film that count, the most given first, then by the alphabet. */
  List<String> keywords(String film) {
    return byFilm.getOrDefault(film, Map.of()).entrySet().stream()
        .filter(tag -> uses.getOrDefault(tag.getKey(), 0) >= SHARED)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_KEYWORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Gives the rows of a table whose tags go into {@link #add}. Whether a tag stands twice is known
   * at the end only, so the rows with tags come last.
   */
  RowReader reader(RowReader rows) {
    return new LateFates(rows);
  }

  private final class LateFates implements RowReader {
    private final RowReader rows;
    private long tagged;
    private long single = -1;

    LateFates(RowReader rows) {
      this.rows = rows;
    }

    @Override
    public Optional<ParsedRow> next() throws IOException {
      Optional<ParsedRow> row = rows.next();
      while (row.isPresent() && row.get().fate() instanceof Fate.Detail) {
        tagged++;
        row = rows.next();
      }
      return row.isPresent() ? row : late();
    }

    private Optional<ParsedRow> late() {
      if (single < 0) {
        single = uses.values().stream().filter(count -> count < SHARED).count();
      }
      if (tagged == 0) {
        return Optional.empty();
      }
      tagged--;
      Fate fate =
          single > 0 ? new Fate.PassedOver("has a tag that stands nowhere else") : Fate.DETAIL;
      single = Math.max(0, single - 1);
      return Optional.of(new ParsedRow(fate, List.of()));
    }
  }
}
