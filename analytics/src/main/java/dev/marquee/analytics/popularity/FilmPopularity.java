package dev.marquee.analytics.popularity;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.LatestArtifact;
import dev.marquee.store.MovieIndex;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The models that a store keeps, and their training with its films. Models that another process
 * trained are used within half a minute. Thread-safe.
 */
public final class FilmPopularity {
  private static final ArtifactName NAME = new ArtifactName("popularity");

  /**
   * More make no better forecasts that would be worth the time, and would not fit beside an import.
   */
  private static final int MAX_FILMS = 5_000;

  private static final Logger LOG = System.getLogger(FilmPopularity.class.getName());

  /** Empty for models that cannot be read. */
  private final LatestArtifact<Optional<PopularityModels>> latest;

  public FilmPopularity(ArtifactStore artifacts) {
    this.latest = new LatestArtifact<>(artifacts, NAME, FilmPopularity::read);
  }

  /** Of another version of Marquee or of Weka, perhaps; the next import trains anew. */
  private static Optional<PopularityModels> read(InputStream content) {
    try {
      return Optional.of(ModelFile.read(content));
    } catch (IOException unreadable) {
      LOG.log(
          Level.WARNING,
          "popularity is not forecast: %s; make the models anew by `marquee train popularity`"
              .formatted(unreadable.getMessage()));
      return Optional.empty();
    }
  }

  /** The models in use, if some were trained and can be read. */
  public Optional<PopularityModels> models() {
    return latest.get().flatMap(Function.identity());
  }

  /**
   * Trains models with the films of an index whose popularity is known, of very many with a sample,
   * and keeps them. Takes a quarter of a minute for 5,000 films.
   *
   * @return empty when they are fewer than {@link PopularityTraining#MIN_FILMS}
   */
  public Optional<PopularityModels> train(MovieIndex movies, long seed) {
    List<MovieFacts> films = films(movies, seed);
    if (films.size() < PopularityTraining.MIN_FILMS) {
      return Optional.empty();
    }
    PopularityModels models = PopularityModels.train(films, movies.count(), seed);
    latest.put(ModelFile.write(models), Optional.of(models));
    return Optional.of(models);
  }

  /** A fair sample of those that a model can learn from (reservoir sampling: Vitter, 1985). */
  private static List<MovieFacts> films(MovieIndex movies, long seed) {
    Random random = new Random(seed);
    List<MovieFacts> films = new ArrayList<>();
    var seen = new AtomicInteger();
    movies.forEachFilm(
        entry -> {
          MovieFacts film = entry.movie().facts();
          if (PopularityTraining.isUsable(film)) {
            keep(film, films, random.nextInt(seen.incrementAndGet()));
          }
        });
    return films;
  }

  private static void keep(MovieFacts film, List<MovieFacts> films, int place) {
    if (films.size() < MAX_FILMS) {
      films.add(film);
    } else if (place < MAX_FILMS) {
      films.set(place, film);
    }
  }
}
