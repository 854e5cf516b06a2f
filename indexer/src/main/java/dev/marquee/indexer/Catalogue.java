package dev.marquee.indexer;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.load.ChangeWriter;
import dev.marquee.indexer.load.Neighbourhood;
import dev.marquee.indexer.merge.Arrival;
import dev.marquee.indexer.merge.CatalogPlan;
import dev.marquee.indexer.merge.FilmPlanner;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.StoreException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps the stored films what their source records make of them. All changes of one store's films
 * go through one catalogue, one at a time: each reads the films it concerns and writes them again.
 * Thread-safe. Every method may throw {@link StoreException}; then part of the change can have been
 * made, and making it again brings the rest.
 */
public final class Catalogue {
  /** For films that get no vectors. */
  public static final Function<MovieFacts, Optional<Embedding>> WITHOUT_VECTORS =
      facts -> Optional.empty();

  private static final int PAGE = 500;

  private final MovieIndex movies;
  private final Clock clock;
  private final Function<MovieFacts, Optional<Embedding>> vectors;

  /** Fair, so that a single edit gets its turn between the batches of an import. */
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  /**
   * @param vectors gives a film its vector, from its facts alone; empty where it has none
   */
  public Catalogue(
      MovieIndex movies, Clock clock, Function<MovieFacts, Optional<Embedding>> vectors) {
    this.movies = movies;
    this.clock = clock;
    this.vectors = vectors;
  }

  /**
   * Says what an operator knows of a film, see {@link Edit.Put}. It can be seen on return.
   *
   * @return the film as it is now
   */
  public CatalogEntry put(MovieId id, MovieFacts facts) {
    return switch (edit(List.of(new Edit.Put(id, facts))).getFirst()) {
      case EditOutcome.Stored stored -> stored.entry();
      case EditOutcome.Refused refused ->
          throw new StoreException(refused.kind(), refused.reason());
      case EditOutcome.Deleted() -> throw notPut(id);
      case EditOutcome.Missing() -> throw notPut(id);
    };
  }

  private static IllegalStateException notPut(MovieId id) {
    return new IllegalStateException("a film that was just stored is not there: " + id);
  }

  /**
   * Takes a film away, see {@link Edit.Delete}. It can be seen on return.
   *
   * @return whether there was one
   */
  public boolean delete(MovieId id) {
    return switch (edit(List.of(new Edit.Delete(id))).getFirst()) {
      case EditOutcome.Deleted() -> true;
      case EditOutcome.Missing() -> false;
      case EditOutcome.Refused refused ->
          throw new StoreException(refused.kind(), refused.reason());
      case EditOutcome.Stored stored ->
          throw new IllegalStateException("a film that was just deleted is there: " + stored);
    };
  }

  /**
   * Makes single changes as if one after the other, many of them at once where they are of
   * different films. They can be seen on return.
   *
   * @return one outcome for each
   */
  public List<EditOutcome> edit(List<Edit> edits) {
    return underLock(() -> new EditRun(this, movies).run(edits));
  }

  /** Takes records in. */
  CatalogUpdate add(Collection<SourceRecord> records) {
    return underLock(() -> update(Arrival.of(records), List.of()));
  }

  /** Brings the films that news concerns up to date. Only under the lock. */
  CatalogUpdate update(Arrival arrival, Collection<CatalogEntry> concerned) {
    return make(Neighbourhood.of(movies, arrival.records(), concerned), arrival);
  }

  private CatalogUpdate make(Collection<CatalogEntry> neighbours, Arrival arrival) {
    CatalogPlan plan =
        FilmPlanner.plan(
            neighbours,
            arrival,
            id -> movies.get(id).map(CatalogEntry::id),
            vectors,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    List<Change> changes = plan.changes().stream().map(CatalogPlan.Step::change).toList();
    return new CatalogUpdate(plan, ChangeWriter.write(movies, changes, plan.handedOver()));
  }

  /**
   * Forgets stale records of the next films in the order of their ids, and of all films that hang
   * together with these: such a film may become one with another, whose turn was before. Films that
   * have no other record go. Other changes go on between.
   *
   * @param after where to go on, empty to begin
   */
  ForgottenRecords forgetNext(Optional<MovieId> after, Predicate<SourceKey> stale) {
    return underLock(
        () -> {
          List<CatalogEntry> page = movies.walk(after, PAGE);
          List<CatalogEntry> concerned =
              page.stream().filter(film -> ForgottenRecords.hasAny(film, stale)).toList();
          Collection<CatalogEntry> neighbours = Neighbourhood.of(movies, List.of(), concerned);
          Arrival arrival = Arrival.forgetting(ForgottenRecords.keys(neighbours, stale));
          return ForgottenRecords.of(page, neighbours, stale, make(neighbours, arrival));
        });
  }

  /**
   * Gives each film the vector it should have now. Other changes go on between.
   *
   * @param progress told how many films were looked at, after each page
   * @return how many films got another vector
   */
  public long renewVectors(LongConsumer progress) {
    long changed = 0;
    long films = 0;
    Optional<MovieId> last = Optional.empty();
    do {
      Optional<MovieId> after = last;
      Renewed page = underLock(() -> renewPage(after));
      changed += page.changed();
      films += page.films();
      progress.accept(films);
      last = page.last();
    } while (last.isPresent());
    return changed;
  }

  private Renewed renewPage(Optional<MovieId> after) {
    List<CatalogEntry> page = movies.walk(after, PAGE);
    List<Change> puts = new ArrayList<>();
    for (CatalogEntry entry : page) {
      Optional<Embedding> vector = vectors.apply(entry.movie().facts());
      if (!vector.equals(entry.vector())) {
        puts.add(new Change.Put(new CatalogEntry(entry.movie(), entry.records(), vector)));
      }
    }
    int changed = puts.size() - ChangeWriter.write(movies, puts).size();
    return new Renewed(
        page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id()), page.size(), changed);
  }

  /** A page of films that were looked at; without a last one at the end. */
  private record Renewed(Optional<MovieId> last, int films, int changed) {}

  /** Makes reading quick again after much was written. Nothing waits for it. */
  public void settle() {
    movies.settle();
  }

  private <T> T underLock(Supplier<T> work) {
    oneAtATime.lock();
    try {
      return work.get();
    } finally {
      oneAtATime.unlock();
    }
  }
}
