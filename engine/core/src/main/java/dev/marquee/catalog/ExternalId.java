package dev.marquee.catalog;

import java.util.regex.Pattern;

/**
 * The number of a film in a public register.
 *
 * @param value as the register writes it, for example {@code 155} at TMDB, {@code tt0468569} at
 *     IMDb
 */
public record ExternalId(Registry registry, String value) {
  private static final Pattern IMDB = Pattern.compile("tt\\d{7,10}");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,9}");
  private static final int MAX_LENGTH = 300;

  public ExternalId {
    if (!isValid(registry, value)) {
      throw new IllegalArgumentException("not an id of %s: '%s'".formatted(registry.key(), value));
    }
  }

  /** Whether a register can have such a number. */
  public static boolean isValid(Registry registry, String value) {
    return switch (registry) {
      case TMDB, MOVIELENS -> NUMBER.matcher(value).matches();
      case IMDB -> IMDB.matcher(value).matches();
      case WIKIPEDIA -> !value.isBlank() && value.length() <= MAX_LENGTH;
    };
  }
}
