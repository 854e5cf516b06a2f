package dev.marquee.analytics.popularity;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns that speak of one matter, which are explained together. */
enum Theme {
  VOTES(
      film ->
          film.voteCount().isPresent()
              ? String.format(Locale.ROOT, "%,d votes", film.voteCount().getAsInt())
              : "no votes known"),
  RATING(
      film ->
          film.voteAverage().isPresent()
              ? String.format(
                  Locale.ROOT, "an average vote of %.1f", film.voteAverage().getAsDouble())
              : "no average vote known"),
  REVENUE(film -> dollars("a revenue", film.revenue())),
  BUDGET(film -> dollars("a budget", film.budget())),
  GENRES(film -> film.genres().isEmpty() ? "no genres known" : "genres " + listed(film.genres())),
  CAST(
      film ->
          film.cast().isEmpty()
              ? "no cast known"
              : "with " + listed(film.cast().stream().map(Credit::name).toList())),
  DIRECTOR(
      film ->
          film.directors().isEmpty()
              ? "no director known"
              : "directed by " + listed(film.directors())),
  RUNTIME(
      film ->
          film.runtimeMinutes().isPresent()
              ? "%d minutes long".formatted(film.runtimeMinutes().getAsInt())
              : "no runtime known"),
  RELEASE(
      film ->
          film.releaseDate()
              .map(date -> "released on " + date)
              .orElse(
                  film.releaseYear().isPresent()
                      ? "released in " + film.releaseYear().getAsInt()
                      : "no release date known")),
  ORIGIN(Theme::origin),
  COLLECTION(
      film -> film.collection().map(name -> "part of " + name).orElse("not part of a collection")),
  STORY(
      film ->
          film.keywords().isEmpty()
              ? "how it is described"
              : "its keywords, such as " + listed(film.keywords()));

  private static final int LISTED = 3;

  private final Function<MovieFacts, String> words;

  Theme(Function<MovieFacts, String> words) {
    this.words = words;
  }

  /** What a film has of this matter, as part of a sentence. */
  String of(MovieFacts film) {
    return words.apply(film);
  }

  private static String dollars(String what, OptionalLong amount) {
    return amount.isPresent()
        ? String.format(Locale.ROOT, "%s of %,d dollars", what, amount.getAsLong())
        : what.replaceFirst("an? ", "no ") + " known";
  }

  private static String origin(MovieFacts film) {
    Optional<String> language =
        film.originalLanguage()
            .map(code -> "in " + Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
    Optional<String> countries =
        film.countries().isEmpty()
            ? Optional.empty()
            : Optional.of(
                "from "
                    + listed(
                        film.countries().stream()
                            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                            .toList()));
    String known =
        Stream.of(language, countries).flatMap(Optional::stream).collect(Collectors.joining(" "));
    return known.isEmpty() ? "no language and country known" : known;
  }

  private static String listed(List<String> names) {
    List<String> shown = names.subList(0, Math.min(LISTED, names.size()));
    return shown.size() == 1
        ? shown.getFirst()
        : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.getLast();
  }
}
