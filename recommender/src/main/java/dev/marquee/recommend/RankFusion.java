package dev.marquee.recommend;

import dev.marquee.catalog.MovieId;
import dev.marquee.query.ScoredId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one list of several whose scores cannot be compared: reciprocal rank fusion (Cormack,
 * Clarke & Büttcher 2009). A film gets the sum of 1 / (60 + place) over the lists it stands in.
 * Films of one score share a place: what orders them within a list, such as their ids, says nothing
 * of them.
 */
final class RankFusion {
  /** As in the paper, whose results hardly change with it. */
  private static final double CONSTANT = 60;

  private RankFusion() {}

  /**
   * Fuses.
   *
   * @param lists each the best first, of falling scores
   * @return the best first, with scores of 0 to 1: 1 for a film that comes first in all lists
   */
  static List<ScoredId> fuse(List<List<ScoredId>> lists) {
    Map<MovieId, ScoredId> fused = new LinkedHashMap<>();
    for (List<ScoredId> list : lists) {
      int place = 0;
      for (int i = 0; i < list.size(); i++) {
        ScoredId film = list.get(i);
        if (i > 0 && film.score() < list.get(i - 1).score()) {
          place = i;
        }
        double share = (CONSTANT + 1) / (CONSTANT + 1 + place) / lists.size();
        fused.merge(
            film.id(),
            new ScoredId(film.id(), share, film.prominence()),
            (one, other) -> new ScoredId(one.id(), one.score() + other.score(), one.prominence()));
      }
    }
    return fused.values().stream()
        .sorted(Comparator.comparingDouble(ScoredId::score).reversed())
        .toList();
  }
}
