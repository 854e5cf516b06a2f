package dev.marquee.query;

import dev.marquee.catalog.MovieId;
import dev.marquee.review.Verdicts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the films that moved most of all that it is offered, by the size of {@link Mover#z}, then
 * by id. Every store counts for itself and ranks by this, so that all answer alike. For one thread.
 */
public final class MoverRanking {
  private static final Comparator<Mover> MOST_MOVED_FIRST =
      Comparator.comparingDouble((Mover mover) -> Math.abs(mover.z()))
          .reversed()
          .thenComparing(Mover::movie);

  private final MoversRequest request;

  /** At its head is the one to go when a better comes. */
  private final PriorityQueue<Mover> best = new PriorityQueue<>(MOST_MOVED_FIRST.reversed());

  public MoverRanking(MoversRequest request) {
    this.request = request;
  }

  /** A film with too few reviews, or one that did not move, is passed over. */
  public void offer(MovieId movie, Verdicts earlier, Verdicts recent) {
    if (Math.min(earlier.judged(), recent.judged()) < request.minReviews()) {
      return;
    }
    Mover mover = new Mover(movie, earlier, recent);
    if (mover.z() != 0) {
      best.add(mover);
      if (best.size() > request.size()) {
        best.remove();
      }
    }
  }

  /** The films that moved most, those first. */
  public List<Mover> ranked() {
    List<Mover> ranked = new ArrayList<>(best);
    ranked.sort(MOST_MOVED_FIRST);
    return ranked;
  }
}
