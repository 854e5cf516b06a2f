package dev.marquee.store;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.SourceKey;
import java.util.Set;

/**
 * Signs by which films may be recognised; a film that has any one of them is found.
 *
 * @param titleKeys keys as made by {@code dev.marquee.title.TitleKeys}
 */
public record Probe(Set<SourceKey> sourceKeys, Set<ExternalId> externalIds, Set<String> titleKeys) {
  /** Bounds the cost of one look-up. */
  public static final int MAX_SIGNS = 50_000;

  public Probe {
    sourceKeys = Set.copyOf(sourceKeys);
    externalIds = Set.copyOf(externalIds);
    titleKeys = Set.copyOf(titleKeys);
    int signs = sourceKeys.size() + externalIds.size() + titleKeys.size();
    if (signs > MAX_SIGNS) {
      throw new IllegalArgumentException(
          "a probe has at most %d signs, got %d".formatted(MAX_SIGNS, signs));
    }
  }
}
