package dev.marquee.bench.similar;

import dev.marquee.bench.report.Progress;
import dev.marquee.bench.similar.Neighbours.Name;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.query.SearchRequest;
import dev.marquee.recommend.SimilarFilm;
import dev.marquee.recommend.SimilarFilms;
import dev.marquee.recommend.SimilarFilms.Way;
import dev.marquee.store.MovieIndex;
import dev.marquee.title.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for films like those of the list, and counts the neighbours that come first. */
public final class NeighbourEvaluation {
  /** The first that a page shows. */
  static final int FIRST = 10;

  /** Registers disagree about the year of some films, by one. */
  private static final int YEAR_TOLERANCE = 1;

  /** A title may be shared by several films. */
  private static final int LOOKED_AT = 20;

  private final MovieIndex movies;
  private final SimilarFilms similar;

  private NeighbourEvaluation(MovieIndex movies) {
    this.movies = movies;
    this.similar = new SimilarFilms(movies);
  }

  public static NeighbourReport run(MovieIndex movies, Progress progress) {
    NeighbourEvaluation evaluation = new NeighbourEvaluation(movies);
    List<Neighbours> all = Neighbours.all();
    List<NeighbourReport.Case> cases = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (Neighbours neighbours : all) {
      evaluation
          .film(neighbours.film())
          .ifPresentOrElse(
              film -> cases.add(evaluation.ask(film, neighbours)),
              () -> absent.add(neighbours.film().title()));
      progress.at("neighbours", cases.size() + absent.size(), all.size());
    }
    return new NeighbourReport(movies.count(), cases, absent);
  }

  private NeighbourReport.Case ask(CatalogEntry film, Neighbours neighbours) {
    return new NeighbourReport.Case(
        film.movie().facts().title(),
        found(film, Way.TEXT, neighbours),
        found(film, Way.VECTOR, neighbours),
        found(film, Way.HYBRID, neighbours));
  }

  /** How many neighbours are among the first; two entries for one film count once. */
  private int found(CatalogEntry film, Way way, Neighbours neighbours) {
    Set<String> met = new HashSet<>();
    for (SimilarFilm answer : similar.like(film, way, FIRST)) {
      neighbours.neighbours().stream()
          .filter(name -> isCalled(answer.movie().facts(), name))
          .findFirst()
          .ifPresent(name -> met.add(answer.movie().id().value()));
    }
    return met.size();
  }

  private Optional<CatalogEntry> film(Name name) {
    return movies.search(SearchRequest.of(name.title(), LOOKED_AT)).hits().stream()
        .map(hit -> hit.scored().movie())
        .filter(movie -> isCalled(movie.facts(), name))
        .findFirst()
        .flatMap(movie -> movies.get(movie.id()));
  }

  private static boolean isCalled(MovieFacts facts, Name name) {
    boolean sameYear =
        facts.releaseYear().isEmpty()
            || Math.abs(facts.releaseYear().getAsInt() - name.year()) <= YEAR_TOLERANCE;
    List<String> words = Folding.plainWords(name.title());
    return sameYear
        && (Folding.plainWords(facts.title()).equals(words)
            || facts.alternativeTitles().stream()
                .anyMatch(title -> Folding.plainWords(title).equals(words)));
  }
}
