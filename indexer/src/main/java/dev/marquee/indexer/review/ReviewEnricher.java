package dev.marquee.indexer.review;

import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.ReviewRun.FileRow;
import dev.marquee.indexer.review.draft.DraftFields;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.review.Review;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Finds the films of reviews and has their texts judged, on all cores. For one import. */
final class ReviewEnricher {
  /**
   * Tables mix the reviews of films, so that each film would be looked up again and again. Some 20
   * MB; when it is full it begins anew.
   */
  private static final int MAX_KNOWN_FILMS = 100_000;

  private final Function<FilmReference, Optional<MovieId>> films;
  private final UnaryOperator<Review> labelling;
  private final Clock clock;
  private final Map<FilmReference, Optional<MovieId>> known = new ConcurrentHashMap<>();

  ReviewEnricher(
      Function<FilmReference, Optional<MovieId>> films,
      UnaryOperator<Review> labelling,
      Clock clock) {
    this.films = films;
    this.labelling = labelling;
    this.clock = clock;
  }

  private record Enriched(Optional<Review> review, Optional<Problem> problem) {}

  /** The reviews of a batch and its problems, each in the order of the rows. */
  EnrichedBatch enrich(List<FileRow> rows) {
    List<Enriched> all = rows.parallelStream().map(this::enrich).toList();
    return new EnrichedBatch(
        all.stream().flatMap(row -> row.review().stream()).toList(),
        all.stream().flatMap(row -> row.problem().stream()).toList());
  }

  private Enriched enrich(FileRow row) {
    ReviewDraft draft = row.row().draft();
    Optional<MovieId> movie = find(draft.film());
    if (movie.isEmpty()) {
      String reason = "there is no one film '%s'".formatted(draft.film().text());
      RowProblem problem = row.row().problem(DraftFields.FILM, reason);
      return new Enriched(Optional.empty(), Optional.of(new Problem(row.file(), problem)));
    }
    Review review = labelling.apply(draft.toReview(movie.get(), clock.instant()));
    return new Enriched(Optional.of(review), Optional.empty());
  }

  private Optional<MovieId> find(FilmReference film) {
    Optional<MovieId> found = known.get(film);
    if (found == null) {
      found = films.apply(film).or(film::idBeforeTheFilm);
      if (known.size() >= MAX_KNOWN_FILMS) {
        known.clear();
      }
      known.put(film, found);
    }
    return found;
  }
}
