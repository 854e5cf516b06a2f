package dev.marquee.analytics.popularity;

import dev.marquee.catalog.MovieFacts;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A model for each set of features, of the same films. Immutable. */
public final class PopularityModels {
  private final Map<FeatureSet, PopularityModel> models = new EnumMap<>(FeatureSet.class);

  private final long catalogue;

  /**
   * Takes one of each set.
   *
   * @param catalogue films there were, those without popularity included
   */
  PopularityModels(Collection<PopularityModel> models, long catalogue) {
    this.catalogue = catalogue;
    models.forEach(model -> this.models.put(model.features(), model));
    if (this.models.size() != FeatureSet.values().length) {
      throw new IllegalArgumentException(
          "a model is needed for each of %s, got %s"
              .formatted(List.of(FeatureSet.values()), this.models.keySet()));
    }
  }

  /** Trains all; see {@link PopularityTraining#train}. */
  static PopularityModels train(List<MovieFacts> films, long catalogue, long seed) {
    return new PopularityModels(
        List.of(FeatureSet.values()).parallelStream()
            .map(features -> PopularityTraining.train(films, features, seed))
            .toList(),
        catalogue);
  }

  /** The model of a set. */
  public PopularityModel of(FeatureSet features) {
    PopularityModel model = models.get(features);
    if (model == null) {
      throw new IllegalStateException("there is a model of each set");
    }
    return model;
  }

  /**
   * The model that knows most of what is known of a film: before anybody voted, the one that needs
   * no votes.
   */
  public PopularityModel fitting(MovieFacts film) {
    boolean isRated = film.voteCount().orElse(0) > 0;
    return of(isRated ? FeatureSet.ALL : FeatureSet.BEFORE_RELEASE);
  }

  /** The films they learned from. */
  public int films() {
    return of(FeatureSet.ALL).films();
  }

  /** The films there were when they learned, those without popularity included. */
  public long catalogue() {
    return catalogue;
  }

  Collection<PopularityModel> all() {
    return models.values();
  }
}
