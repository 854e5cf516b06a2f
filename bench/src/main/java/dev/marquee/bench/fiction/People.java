package dev.marquee.bench.fiction;

import dev.marquee.bench.typing.Draw;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * People who make films, known by their numbers. A few work much and most once; some have the name
 * of somebody else.
 */
final class People {
  /** So many people for each film: with nine credits a film, most people have one or two. */
  private static final int PER_FILM = 4;

  /** The busiest one of a million films stands in about a thousand. */
  private static final double BUSY_SHIFT = 1_000;

  private static final int GIVEN_NAMES = 2_000;
  private static final double GIVEN_SHIFT = 20;
  private static final int FAMILY_NAMES = 20_000;
  private static final double FAMILY_SHIFT = 50;

  private final Draw draw;
  private final Ranks busy;
  private final Vocabulary given;
  private final Vocabulary family;

  /**
   * @param films in the whole catalogue
   */
  People(Draw draw, int films) {
    this.draw = draw;
    this.busy = new Ranks(films * PER_FILM, BUSY_SHIFT);
    this.given =
        Vocabulary.of("given names", draw, KnownWords.GIVEN_NAMES, GIVEN_NAMES, GIVEN_SHIFT);
    this.family =
        Vocabulary.of("family names", draw, KnownWords.FAMILY_NAMES, FAMILY_NAMES, FAMILY_SHIFT);
  }

  /** Different people, the most important for the film first. */
  List<String> some(RandomGenerator random, int count) {
    return random
        .ints()
        .map(unused -> busy.draw(random))
        .distinct()
        .mapToObj(this::name)
        .distinct()
        .limit(count)
        .toList();
  }

  /** A name such as a character may have. */
  String anyName(RandomGenerator random) {
    return Letters.capital(given.word(random)) + " " + Letters.capital(family.word(random));
  }

  private String name(int person) {
    return anyName(draw.random("person", Integer.toString(person)));
  }
}
