package dev.marquee.indexer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.CatalogPlan.Effect;
import dev.marquee.indexer.merge.CatalogPlan.Step;
import dev.marquee.store.Change;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A small catalogue in memory, as plans leave it. */
final class PlannedFilms {
  static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<MovieId, CatalogEntry> films = new HashMap<>();
  private final Map<MovieId, MovieId> redirects = new HashMap<>();
  private Instant now = FIRST;

  /** What a film is, whatever its id. */
  record Film(List<SourceRecord> records, MovieFacts facts) {}

  /** What the films are that records make in batches of a size; none of them is lost. */
  static Set<Film> of(List<SourceRecord> records, int batch) {
    PlannedFilms planned = new PlannedFilms();
    planned.takeInBatches(records, batch);
    Set<Film> made = planned.whatTheyAre();
    assertThat(made).flatExtracting(Film::records).hasSameSizeAs(records).containsAll(records);
    return made;
  }

  static List<Effect> effects(CatalogPlan plan) {
    return plan.changes().stream().map(Step::effect).toList();
  }

  /** The time of what comes next. */
  void at(Instant time) {
    now = time;
  }

  void takeInBatches(List<SourceRecord> records, int batch) {
    for (int start = 0; start < records.size(); start += batch) {
      take(Arrival.of(records.subList(start, Math.min(records.size(), start + batch))));
    }
  }

  CatalogPlan take(SourceRecord... records) {
    return take(Arrival.of(List.of(records)));
  }

  CatalogPlan forget(SourceRecord... records) {
    return take(
        Arrival.forgetting(
            Arrays.stream(records).map(SourceRecord::key).collect(Collectors.toSet())));
  }

  CatalogPlan take(Arrival arrival) {
    CatalogPlan plan =
        FilmPlanner.plan(
            List.copyOf(films.values()), arrival, this::leadsTo, facts -> Optional.empty(), now);
    plan.changes().forEach(step -> make(step.change()));
    return plan;
  }

  private void make(Change change) {
    switch (change) {
      case Change.Put(CatalogEntry entry) -> {
        films.put(entry.id(), entry);
        redirects.remove(entry.id());
      }
      case Change.Delete(MovieId id) -> {
        films.remove(id);
        redirects.keySet().removeIf(from -> leadsThrough(from, id));
      }
      case Change.Redirect(MovieId from, MovieId to) -> {
        films.remove(from);
        redirects.put(from, to);
      }
    }
  }

  private boolean leadsThrough(MovieId from, MovieId id) {
    MovieId next = redirects.get(from);
    return next != null && (next.equals(id) || leadsThrough(next, id));
  }

  /** The film that an id leads to. */
  Optional<MovieId> leadsTo(MovieId id) {
    MovieId next = redirects.get(id);
    return next == null ? Optional.of(id).filter(films::containsKey) : leadsTo(next);
  }

  Map<MovieId, CatalogEntry> films() {
    return films;
  }

  Map<MovieId, MovieId> redirects() {
    return redirects;
  }

  CatalogEntry film(String id) {
    return Objects.requireNonNull(films.get(new MovieId(id)), "no film " + id);
  }

  Collection<String> ids() {
    return films.keySet().stream().map(MovieId::value).toList();
  }

  Set<Film> whatTheyAre() {
    Set<Film> made = new HashSet<>();
    films.values().forEach(entry -> made.add(new Film(entry.records(), entry.movie().facts())));
    return made;
  }
}
