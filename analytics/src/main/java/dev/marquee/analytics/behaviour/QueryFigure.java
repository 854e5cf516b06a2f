package dev.marquee.analytics.behaviour;

import dev.marquee.analytics.behaviour.QueryReport.Line;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.Origin;
import dev.marquee.title.Folding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Adds up searches, and the clicks that follow them. */
final class QueryFigure implements Figure<QueryReport> {
  private final int size;
  private final FrequentQueries queries;
  private final Map<Long, OpenSearch> open = new HashMap<>();
  private SearchTally total = SearchTally.NONE;

  /** The last search of a visit, and what came of it so far. */
  private static final class OpenSearch {
    private final String words;
    private final boolean counted;
    private final boolean inVain;
    private boolean clicked;
    private long positioned;
    private long positions;

    OpenSearch(String words, EventDetails details) {
      this.words = words;
      this.counted = details.value().isPresent();
      this.inVain = details.value().orElse(1) == 0;
    }

    void click(EventDetails details) {
      clicked = true;
      if (details.position().isPresent()) {
        positioned++;
        positions += details.position().getAsInt();
      }
    }

    SearchTally tally() {
      return new SearchTally(
          1, counted ? 1 : 0, inVain ? 1 : 0, clicked ? 1 : 0, positioned, positions);
    }
  }

  /**
   * @param maxQueries as {@link FrequentQueries} has it
   */
  QueryFigure(int size, int maxQueries) {
    if (size < 1 || size > QueryReport.MAX_SIZE) {
      throw new IllegalArgumentException(
          "size must be 1..%d, got %d".formatted(QueryReport.MAX_SIZE, size));
    }
    this.size = size;
    this.queries = new FrequentQueries(maxQueries);
  }

  @Override
  public void add(Event event, long visit) {
    EventDetails details = event.details();
    if (event.action() == Action.SEARCH && details.query().isPresent()) {
      count(open.put(visit, new OpenSearch(words(details.query().get()), details)));
    } else if (event.action() == Action.CLICK && isOnResult(details)) {
      OpenSearch search = open.get(visit);
      if (search != null) {
        search.click(details);
      }
    }
  }

  @Override
  public void endVisit(long visit) {
    count(open.remove(visit));
  }

  /** A search is over with its visit, or when the next begins. */
  private void count(@Nullable OpenSearch search) {
    if (search != null) {
      total = total.plus(search.tally());
      queries.add(search.words, search.tally());
    }
  }

  /** Texts without any letter or digit stay as they are. */
  private static String words(String query) {
    String folded = String.join(" ", Folding.plainWords(query));
    return folded.isEmpty() ? query.strip() : folded;
  }

  private static boolean isOnResult(EventDetails details) {
    return details.origin().isEmpty() || details.origin().get() == Origin.SEARCH;
  }

  @Override
  public QueryReport result() {
    return new QueryReport(
        total,
        most(SearchTally::searches),
        most(SearchTally::withoutResults),
        queries.missedAtMost());
  }

  private List<Line> most(ToLongFunction<SearchTally> number) {
    Comparator<Line> mostFirst =
        Comparator.<Line>comparingLong(line -> number.applyAsLong(line.tally())).reversed();
    return queries.lines().stream()
        .filter(line -> number.applyAsLong(line.tally()) > 0)
        .sorted(mostFirst.thenComparing(Line::words))
        .limit(size)
        .toList();
  }
}
