package dev.marquee.catalog;

import java.util.Optional;

/**
 * A person's part in a film.
 *
 * @param character the role played, absent when not known
 * @param order from 0, the first named first
 */
public record Credit(String name, Optional<String> character, int order) {
  public Credit {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a credit needs a name");
    }
    if (order < 0) {
      throw new IllegalArgumentException("order must be 0 or more, got " + order);
    }
  }

  public static Credit of(String name, int order) {
    return new Credit(name, Optional.empty(), order);
  }
}
