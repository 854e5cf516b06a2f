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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Finds the films of reviews and has their texts judged. On one core, while another reads the rows:
 * a server has people waiting. For one import and one thread.
 */
final class ReviewEnricher {
  /**
   * Tables mix the reviews of films, so that each film would be looked up again and again. Some 20
   * MB; when it is full it begins anew.
   */
  private static final int MAX_KNOWN_FILMS = 100_000;

  private final Function<FilmReference, Optional<MovieId>> films;
  private final UnaryOperator<Review> labelling;
  private final Clock clock;
  private final Map<FilmReference, Optional<MovieId>> known = new HashMap<>();

  ReviewEnricher(
      Function<FilmReference, Optional<MovieId>> films,
      UnaryOperator<Review> labelling,
      Clock clock) {
    this.films = films;
    this.labelling = labelling;
    this.clock = clock;
  }

  /** Judges the reviews of a batch and hands them over, in the order of the rows. */
  StoredRows store(List<FileRow<ReviewDraft>> rows, ReviewSink sink) {
    List<FileRow<ReviewDraft>> judged = new ArrayList<>();
    List<Review> reviews = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (FileRow<ReviewDraft> row : rows) {
      ReviewDraft draft = row.row().item();
      Optional<MovieId> movie = find(draft.film());
      if (movie.isPresent()) {
        judged.add(row);
        reviews.add(labelling.apply(draft.toReview(movie.get(), clock.instant())));
      } else {
        String reason = "there is no one film '%s'".formatted(draft.film().text());
        problems.add(new Problem(row.file(), row.row().problem(DraftFields.FILM, reason)));
      }
    }
    List<WriteFailure> refused = reviews.isEmpty() ? List.of() : sink.put(reviews);
    refused.forEach(failure -> problems.add(problem(judged.get(failure.index()), failure)));
    long unjudged = reviews.stream().filter(review -> review.sentiment().isEmpty()).count();
    return new StoredRows(
        reviews.size() - refused.size(), Map.of(ReviewPipeline.UNJUDGED, unjudged), problems);
  }

  private static Problem problem(FileRow<ReviewDraft> row, WriteFailure failure) {
    String reason = "is not taken by the store: " + failure.reason();
    return new Problem(
        row.file(), new RowProblem(row.row().row(), row.row().line(), Optional.empty(), reason));
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
