package dev.marquee.query;

import java.util.List;
import java.util.Optional;

/**
 * Best guesses while a person types.
 *
 * @param items best first, empty when nothing comes near
 * @param correctedQuery the text as the best item has it, when that item was only met by correcting
 *     the typed text
 */
public record Suggestions(List<Suggestion> items, Optional<String> correctedQuery) {
  public static final Suggestions NONE = new Suggestions(List.of(), Optional.empty());

  public Suggestions {
    items = List.copyOf(items);
  }
}
