package dev.marquee.indexer;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.store.Change;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What forgetting stale records of some films did.
 *
 * @param last the last film looked at in the order of ids; empty at the end of the catalogue
 * @param update what became of films
 * @param records that are forgotten
 * @param films that went with their last record
 */
record ForgottenRecords(Optional<MovieId> last, CatalogUpdate update, long records, long films) {

  /**
   * Counts.
   *
   * @param page the films looked at
   * @param before the films that were to forget, as they were
   */
  static ForgottenRecords of(
      List<CatalogEntry> page,
      Collection<CatalogEntry> before,
      Predicate<SourceKey> stale,
      CatalogUpdate update) {
    Set<String> refused = update.refusedFilms();
    List<CatalogEntry> made =
        before.stream().filter(film -> !refused.contains(film.id().value())).toList();
    Set<MovieId> gone =
        update.plan().changes().stream()
            .flatMap(
                step ->
                    step.change() instanceof Change.Delete(MovieId id)
                        ? Stream.of(id)
                        : Stream.empty())
            .collect(Collectors.toSet());
    return new ForgottenRecords(
        page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id()),
        update,
        keys(made, stale).size(),
        made.stream().filter(film -> gone.contains(film.id())).count());
  }

  static boolean hasAny(CatalogEntry film, Predicate<SourceKey> stale) {
    return film.records().stream().map(SourceRecord::key).anyMatch(stale);
  }

  /** The stale ones among the keys of films' records. */
  static Set<SourceKey> keys(Collection<CatalogEntry> films, Predicate<SourceKey> stale) {
    return films.stream()
        .flatMap(film -> film.records().stream())
        .map(SourceRecord::key)
        .filter(stale)
        .collect(Collectors.toSet());
  }
}
