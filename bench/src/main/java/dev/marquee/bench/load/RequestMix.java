package dev.marquee.bench.load;

import dev.marquee.bench.typing.Draw;
import dev.marquee.bench.typing.Typo;
import dev.marquee.query.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes requests about films, each with its own stream of chance, so that the same seed gives the
 * same load.
 */
final class RequestMix {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** Of so many suggest requests one is mistyped. */
  private static final int TYPO_EVERY = 4;

  /** With fewer letters a mistake leaves nothing to go by. */
  private static final int MIN_MISTYPED = 3;

  private static final String FACETS = "&facets=genre,decade,language";
  private static final String NARROWED = "&year_from=1990&sort=popularity";

  private final List<FilmName> films;
  private final Draw draw;

  /**
   * @param films at least one
   */
  RequestMix(List<FilmName> films, Draw draw) {
    if (films.isEmpty()) {
      throw new IllegalArgumentException("a load needs at least one film");
    }
    this.films = List.copyOf(films);
    this.draw = draw;
  }

  /** Paths with their queries, to be sent in this order. */
  List<String> requests(Scenario scenario, int count) {
    return IntStream.range(0, count).mapToObj(number -> request(scenario, number)).toList();
  }

  private String request(Scenario scenario, int number) {
    RandomGenerator random = draw.random("load " + scenario.key(), String.valueOf(number));
    FilmName film = films.get(random.nextInt(films.size()));
    return switch (scenario) {
      case SUGGEST -> "/api/suggest?size=8&q=" + encoded(typed(film, random));
      case SEARCH -> "/api/search?size=20" + search(film, random);
      case SIMILAR -> "/api/movies/" + film.id() + "/similar?size=10";
    };
  }

  private static String typed(FilmName film, RandomGenerator random) {
    String title = film.title().toLowerCase(Locale.ROOT);
    String begun = title.substring(0, random.nextInt(1, title.length() + 1));
    return random.nextInt(TYPO_EVERY) == 0 ? mistyped(begun, random) : begun;
  }

  private static String search(FilmName film, RandomGenerator random) {
    String title = film.title();
    String asked =
        switch (random.nextInt(4)) {
          case 0 -> encoded(title);
          case 1 -> encoded(oneWord(title, random));
          case 2 -> encoded(mistyped(title, random));
          default -> encoded(title) + NARROWED;
        };
    return "&q=" + asked + (random.nextBoolean() ? FACETS : "");
  }

  private static String oneWord(String title, RandomGenerator random) {
    List<String> words = WHITE_SPACE.splitAsStream(title.strip()).toList();
    return words.get(random.nextInt(words.size()));
  }

  private static String mistyped(String text, RandomGenerator random) {
    long signs = text.chars().filter(Character::isLetterOrDigit).count();
    return signs < MIN_MISTYPED ? text : Typo.once(text, random);
  }

  private static String encoded(String text) {
    String asked = text.substring(0, Math.min(text.length(), SearchRequest.MAX_TEXT_LENGTH));
    return URLEncoder.encode(asked, StandardCharsets.UTF_8);
  }
}
