package dev.marquee.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A public register that numbers films. The order is the order in which a {@link MovieId} is minted
 * from ids.
 */
public enum Registry {
  TMDB("tmdb"),
  IMDB("imdb"),
  MOVIELENS("ml"),
  WIKIPEDIA("wikipedia");

  private final String idPrefix;

  Registry(String idPrefix) {
    this.idPrefix = idPrefix;
  }

  /** The name in documents: {@code tmdb}, {@code imdb}, {@code movielens}, {@code wikipedia}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands before the dash in a {@link MovieId} minted from this register's number. */
  String idPrefix() {
    return idPrefix;
  }

  /** The register with this {@link #key()}. */
  public static Optional<Registry> ofKey(String key) {
    return Arrays.stream(values()).filter(registry -> registry.key().equals(key)).findFirst();
  }
}
