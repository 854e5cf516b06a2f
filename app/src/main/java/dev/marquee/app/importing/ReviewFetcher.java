package dev.marquee.app.importing;

import dev.marquee.api.JobRequest;
import dev.marquee.app.importing.ImportReport.Outcome;
import dev.marquee.indexer.fetch.PageFetcher;
import dev.marquee.indexer.review.FetchProgress;
import dev.marquee.indexer.review.draft.FilmName;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.store.Store;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Brings the reviews of web pages into a store, each judged by the shipped model. Thread-safe. */
public final class ReviewFetcher {
  private final Store store;
  private final Set<String> hosts;
  private final PageFetcher pages;

  /**
   * @param hosts that may be fetched from
   * @param pages fetches from these; closed by whoever made it
   */
  public ReviewFetcher(Store store, Set<String> hosts, PageFetcher pages) {
    this.store = store;
    this.hosts = Set.copyOf(hosts);
    this.pages = pages;
  }

  /** Why nothing can be fetched, as a sentence; empty when it can be tried. */
  Optional<String> hindrance(JobRequest.FetchReviews wanted) {
    if (hosts.isEmpty()) {
      return Optional.of(
          "no host is listed that may be fetched from; list those whose terms allow it in"
              + " REVIEW_HOSTS, --review-hosts, or review-hosts of application.yaml");
    }
    return film(wanted)
        .filter(film -> new NamedFilms(store.movies()).apply(film).isEmpty())
        .map(film -> "there is no one film '%s' in the catalogue".formatted(film.text()));
  }

  /**
   * Fetches pages to a report, whatever happens to them. An interrupt ends it after the page that
   * is being stored; then the report says so, and the interrupt is cleared.
   *
   * @param progress told on the calling thread
   */
  public RowReport run(JobRequest.FetchReviews wanted, Consumer<FetchProgress> progress) {
    return RowReport.of(
        () -> {
          Optional<String> hindrance = hindrance(wanted);
          return hindrance.isPresent()
              ? RowReport.without(Outcome.REFUSED, hindrance.get())
              : RowReport.of(
                  ReviewImporter.pipeline(store)
                      .fetchPages(wanted.addresses(), film(wanted), pages, progress));
        });
  }

  private static Optional<FilmReference> film(JobRequest.FetchReviews wanted) {
    return wanted.movie().map(FilmName::read);
  }
}
