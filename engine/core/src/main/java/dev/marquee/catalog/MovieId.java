package dev.marquee.catalog;

import java.util.Arrays;
import java.util.Optional;
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
      Pattern.compile("[a-z0-9][a-z0-9-]{0," + (MAX_LENGTH - 1) + "}");

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

  /** The register's number that {@link #of} would have made this id from; empty for other ids. */
  public Optional<ExternalId> number() {
    int dash = value.indexOf('-');
    return dash < 0
        ? Optional.empty()
        : Arrays.stream(Registry.values())
            .filter(registry -> registry != Registry.WIKIPEDIA)
            .filter(registry -> registry.idPrefix().equals(value.substring(0, dash)))
            .filter(registry -> ExternalId.isValid(registry, value.substring(dash + 1)))
            .map(registry -> new ExternalId(registry, value.substring(dash + 1)))
            .findFirst();
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
