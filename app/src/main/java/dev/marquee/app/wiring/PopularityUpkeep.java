package dev.marquee.app.wiring;

import dev.marquee.analytics.popularity.FilmPopularity;
import dev.marquee.analytics.popularity.PopularityModels;
import dev.marquee.analytics.popularity.PopularityTraining;
import dev.marquee.indexer.Upkeep;
import dev.marquee.store.MovieIndex;
import java.util.Optional;

/**
 * Trains the forecasts of popularity when there are none yet, or the films have become twice as
 * many.
 */
final class PopularityUpkeep implements Upkeep {
  private static final int GROWTH = 2;

  private final MovieIndex movies;
  private final FilmPopularity popularity;

  PopularityUpkeep(MovieIndex movies, FilmPopularity popularity) {
    this.movies = movies;
    this.popularity = popularity;
  }

  @Override
  public void afterBatch() {
    // Forecasts are not asked for in the middle of an import.
  }

  @Override
  public void afterImport() {
    Optional<PopularityModels> models = popularity.models();
    long trained = models.map(PopularityModels::catalogue).orElse(0L);
    if (movies.count() >= Math.max(PopularityTraining.MIN_FILMS, GROWTH * trained)) {
      popularity.train(movies, PopularityTraining.DEFAULT_SEED);
    }
  }
}
