package dev.marquee.catalog;

import java.util.regex.Pattern;

/**
 * The lasting name of a film. Minted once, by the film's first record, and never changed: {@code
 * tmdb-155}, else {@code imdb-tt0468569}, else {@code ml-58559}, else {@code m-} and hexadecimal
 * digits.
 *
 * @param value 1 to 64 characters of {@code a-z 0-9 -}, beginning with a letter or digit
 */
public record MovieId(String value) implements Comparable<MovieId> {
  public static final int MAX_LENGTH = 64;

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9][a-z0-9-]{0,%d}".formatted(MAX_LENGTH - 1));

  public MovieId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a movie id is 1 to %d characters of a-z, 0-9 and '-', got %s"
              .formatted(
                  MAX_LENGTH, value.length() > MAX_LENGTH ? value.length() : "'" + value + "'"));
    }
  }

  /**
   * The id of a film first seen under a register's number; Wikipedia's names are too long-lived in
   * change to mint from.
   */
  public static MovieId of(ExternalId id) {
    if (id.registry() == Registry.WIKIPEDIA) {
      throw new IllegalArgumentException(
          "no movie id is minted from a Wikipedia name, got '%s'".formatted(id.value()));
    }
    return new MovieId(id.registry().idPrefix() + "-" + id.value());
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(MovieId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
