package dev.marquee.indexer.merge;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Gives a film its id: that of its number at TMDB, else IMDb, else MovieLens, else {@code m-} and
 * twelve hexadecimal digits of SHA-256 over title, year and first director. An id that another film
 * has is passed over for the next of these, and at last for a hash with a counter.
 */
final class MovieIdMint {
  private static final String HASH_PREFIX = "m-";
  private static final int HASH_BYTES = 6;

  private MovieIdMint() {}

  /** The first id that is free. */
  static MovieId mint(MovieFacts facts, Predicate<MovieId> taken) {
    for (ExternalId id : facts.externalIds()) {
      if (id.registry() != Registry.WIKIPEDIA && !taken.test(MovieId.of(id))) {
        return MovieId.of(id);
      }
    }
    int counter = 1;
    while (taken.test(hashed(facts, counter))) {
      counter++;
    }
    return hashed(facts, counter);
  }

  /** The id that facts lead to when all ids are free. */
  static MovieId first(MovieFacts facts) {
    return mint(facts, id -> false);
  }

  private static MovieId hashed(MovieFacts facts, int counter) {
    String year = facts.releaseYear().isPresent() ? "" + facts.releaseYear().getAsInt() : "";
    String director = facts.directors().stream().findFirst().orElse("");
    String text = normal(facts.title()) + "\n" + year + "\n" + normal(director);
    return new MovieId(HASH_PREFIX + hash(counter == 1 ? text : text + "\n" + counter));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
