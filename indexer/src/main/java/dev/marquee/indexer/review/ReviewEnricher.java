package dev.marquee.indexer.review;

import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.DraftFields;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.row.RowRun.FileRow;
import dev.marquee.indexer.row.StoredRows;
import dev.marquee.review.Review;
import dev.marquee.store.WriteFailure;
import java.time.Clock;
import java.util.ArrayList;
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

  private sealed interface Enriched {}

  private record Judged(FileRow<ReviewDraft> row, Review review) implements Enriched {}

  private record Filmless(Problem problem) implements Enriched {}

  /**
   * Judges the reviews of a batch and hands them over, in the order of the rows. On one core, while
   * another reads the rows: a server has people waiting.
   */
  StoredRows store(List<FileRow<ReviewDraft>> rows, ReviewSink sink) {
    List<Enriched> all = rows.stream().map(this::enrich).toList();
    List<Judged> judged = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Enriched row : all) {
      switch (row) {
        case Judged found -> judged.add(found);
        case Filmless(Problem problem) -> problems.add(problem);
      }
    }
    List<Review> reviews = judged.stream().map(Judged::review).toList();
    List<WriteFailure> refused = reviews.isEmpty() ? List.of() : sink.put(reviews);
    refused.forEach(failure -> problems.add(problem(judged.get(failure.index()).row(), failure)));
    long unjudged = reviews.stream().filter(review -> review.sentiment().isEmpty()).count();
    return new StoredRows(
        reviews.size() - refused.size(), Map.of(ReviewPipeline.UNJUDGED, unjudged), problems);
  }

  private static Problem problem(FileRow<ReviewDraft> row, WriteFailure failure) {
    String reason = "is not taken by the store: " + failure.reason();
    return new Problem(
        row.file(), new RowProblem(row.row().row(), row.row().line(), Optional.empty(), reason));
  }

  private Enriched enrich(FileRow<ReviewDraft> row) {
    ReviewDraft draft = row.row().item();
    Optional<MovieId> movie = find(draft.film());
    if (movie.isEmpty()) {
      String reason = "there is no one film '%s'".formatted(draft.film().text());
      RowProblem problem = row.row().problem(DraftFields.FILM, reason);
      return new Filmless(new Problem(row.file(), problem));
    }
    Review review = labelling.apply(draft.toReview(movie.get(), clock.instant()));
    return new Judged(row, review);
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
