package dev.marquee.bench.typing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chance that can be had again. Each name has a stream of its own for each purpose, so that films
 * added to a catalogue change nothing for the others.
 */
public record Draw(long seed) {
  /** Takes a seed of 32 bytes, which is what SHA-256 gives. */
  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  /** The stream of one name for one purpose. */
  public RandomGenerator random(String purpose, String name) {
    return GENERATORS.create(digest(purpose, name));
  }

  /**
   * Some of the items, in an order that depends on seed, purpose and each item's name only.
   *
   * @param most 0 or more; fewer when there are fewer
   */
  public <T> List<T> sample(
      String purpose, Collection<T> items, Function<T, String> name, int most) {
    List<Ticket<T>> tickets = new ArrayList<>(items.size());
    for (T item : items) {
      String number = HexFormat.of().formatHex(digest(purpose, name.apply(item)));
      tickets.add(new Ticket<>(number, item));
    }
    return tickets.stream()
        .sorted(Comparator.comparing(Ticket::number))
        .limit(most)
        .map(Ticket::item)
        .toList();
  }

  private byte[] digest(String purpose, String name) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((seed + "\n" + purpose + "\n" + name).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private record Ticket<T>(String number, T item) {}
}
