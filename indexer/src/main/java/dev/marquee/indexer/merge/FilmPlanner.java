package dev.marquee.indexer.merge;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.CatalogPlan.Effect;
import dev.marquee.indexer.merge.CatalogPlan.Step;
import dev.marquee.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Works out what arriving records change. All records, stored and arriving, are parted into films
 * anew ({@link RecordMatcher}); each film keeps the stored id that is its own ({@link IdClaims});
 * facts are merged ({@link FilmMerger}). What comes out as it was is left alone.
 */
public final class FilmPlanner {
  private final Map<MovieId, CatalogEntry> stored = new HashMap<>();
  private final Function<MovieId, Optional<MovieId>> leadsTo;
  private final Function<MovieFacts, Optional<Embedding>> vectors;
  private final Instant now;
  private final Set<SourceKey> arrived = new HashSet<>();
  private final Set<MovieId> given = new HashSet<>();
  private final List<Step> handedOver = new ArrayList<>();
  private final List<Step> puts = new ArrayList<>();
  private final List<Step> removals = new ArrayList<>();
  private int unchanged;

  private FilmPlanner(
      Collection<CatalogEntry> stored,
      Function<MovieId, Optional<MovieId>> leadsTo,
      Function<MovieFacts, Optional<Embedding>> vectors,
      Instant now) {
    stored.forEach(entry -> this.stored.put(entry.id(), entry));
    this.leadsTo = leadsTo;
    this.vectors = vectors;
    this.now = now;
  }

  /**
   * Plans.
   *
   * @param stored all stored films that hang together with the arriving records, directly or
   *     through each other
   * @param leadsTo the stored film that an id leads to, redirects followed; asked only for ids to
   *     be given anew
   * @param vectors gives a film its vector; asked for films that are new or have other facts
   * @param now the time that changed films get
   */
  public static CatalogPlan plan(
      Collection<CatalogEntry> stored,
      Arrival arrival,
      Function<MovieId, Optional<MovieId>> leadsTo,
      Function<MovieFacts, Optional<Embedding>> vectors,
      Instant now) {
    return new FilmPlanner(stored, leadsTo, vectors, now).plan(arrival);
  }

  private CatalogPlan plan(Arrival arrival) {
    arrival.deleted().forEach(this::delete);
    arrival.records().forEach(record -> arrived.add(record.key()));
    IdClaims claims = IdClaims.of(stored.values(), arrival);
    Set<MovieId> alive = claims.alive();
    List.copyOf(stored.keySet()).stream().filter(id -> !alive.contains(id)).forEach(this::delete);
    List<List<SourceRecord>> films = RecordMatcher.films(claims.records(), claims.bonds());
    films.forEach(film -> plan(film, claims));
    int joined = (int) (stored.size() + claims.newRecords() - films.size());
    List<Step> changes = new ArrayList<>(handedOver);
    changes.addAll(puts);
    changes.addAll(removals);
    return new CatalogPlan(changes, handedOver.size(), unchanged, joined);
  }

  private void delete(MovieId id) {
    if (stored.remove(id) != null) {
      removals.add(new Step(new Change.Delete(id), Effect.REMOVED));
    }
  }

  private void plan(List<SourceRecord> film, IdClaims claims) {
    MovieFacts facts = FilmMerger.merge(film);
    List<MovieId> ids = new ArrayList<>(claims.idsOf(film));
    claims.takenAlong(film, ids, leadsTo).stream().filter(given::add).forEach(ids::add);
    MovieId id = ids.isEmpty() ? mint(facts) : ids.getFirst();
    ids.stream()
        .skip(1)
        .forEach(
            younger -> removals.add(new Step(new Change.Redirect(younger, id), Effect.REMOVED)));
    put(id, facts, film, claims.takesOver(id, film) ? handedOver : puts);
  }

  private MovieId mint(MovieFacts facts) {
    MovieId id =
        MovieIdMint.mint(
            facts, wanted -> given.contains(wanted) || leadsTo.apply(wanted).isPresent());
    given.add(id);
    return id;
  }

  private void put(MovieId id, MovieFacts facts, List<SourceRecord> film, List<Step> steps) {
    List<String> sources = film.stream().map(record -> record.key().source()).toList();
    CatalogEntry before = stored.get(id);
    if (before == null) {
      Movie movie = new Movie(id, facts, sources, now);
      CatalogEntry entry = new CatalogEntry(movie, film, vectors.apply(facts));
      steps.add(new Step(new Change.Put(entry), Effect.CREATED));
      return;
    }
    boolean sameFacts = before.movie().facts().equals(facts);
    Instant updatedAt = sameFacts ? before.movie().updatedAt() : now;
    CatalogEntry after =
        new CatalogEntry(
            new Movie(id, facts, sources, updatedAt),
            film,
            sameFacts ? before.vector() : vectors.apply(facts));
    if (after.equals(before)) {
      unchanged += film.stream().anyMatch(record -> arrived.contains(record.key())) ? 1 : 0;
    } else {
      steps.add(new Step(new Change.Put(after), Effect.CHANGED));
    }
  }
}
