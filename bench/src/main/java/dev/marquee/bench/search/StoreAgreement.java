package dev.marquee.bench.search;

import dev.marquee.bench.report.Progress;
import dev.marquee.query.FacetField;
import dev.marquee.query.Page;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.query.Sort;
import dev.marquee.store.MovieIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Asks two stores of the same films for each of their titles, and compares what they answer. */
public final class StoreAgreement {
  private final MovieIndex one;
  private final MovieIndex other;

  private StoreAgreement(MovieIndex one, MovieIndex other) {
    this.one = one;
    this.other = other;
  }

  /**
   * Compares.
   *
   * @param one whose titles are asked for
   * @throws CancellationException when the thread is interrupted
   */
  public static AgreementReport run(MovieIndex one, MovieIndex other, Progress progress) {
    StoreAgreement agreement = new StoreAgreement(one, other);
    List<String> titles =
        Names.of(one).films().stream()
            .map(FilmTitle::title)
            .filter(title -> title.length() <= SearchRequest.MAX_TEXT_LENGTH)
            .distinct()
            .toList();
    try (Workers workers = new Workers()) {
      List<Comparison> comparisons =
          workers.map(
              titles, agreement::compare, done -> progress.at("exact titles", done, titles.size()));
      return AgreementReport.of(one.count(), other.count(), comparisons);
    }
  }

  private Comparison compare(String title) {
    SearchRequest request =
        new SearchRequest(
            title, List.of(), Sort.RELEVANCE, Page.first(1), Set.of(FacetField.values()));
    SearchResult here = one.search(request);
    SearchResult there = other.search(request);
    return new Comparison(
        title,
        first(here).equals(first(there)),
        here.total() == there.total(),
        here.facets().equals(there.facets()));
  }

  private static Optional<String> first(SearchResult result) {
    return result.hits().stream().findFirst().map(hit -> hit.scored().movie().id().value());
  }

  /** In what the answers to one title are equal. */
  record Comparison(String title, boolean first, boolean total, boolean facets) {}
}
