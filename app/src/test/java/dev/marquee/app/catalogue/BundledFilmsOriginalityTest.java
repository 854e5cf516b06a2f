package dev.marquee.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Synopses and keywords are our own: none shares a run of words with the public data sets. */
class BundledFilmsOriginalityTest {
  /** Shorter runs, such as "in the middle of the night", are everybody's. */
  private static final int RUN = 7;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

  @Test
  void takesNoRunOfWordsFromPublicTexts() {
    assumeTrue(PublicTable.areHere(), "no real data here");
    Map<String, String> own = new HashMap<>();
    for (BundledFilm film : BundledFilm.readAll()) {
      Stream.of(film.overview(), String.join(" ", film.keywords()))
          .flatMap(BundledFilmsOriginalityTest::runs)
          .forEach(run -> own.put(run, film.name()));
    }

    Set<String> shared =
        publicTexts()
            .flatMap(BundledFilmsOriginalityTest::runs)
            .filter(own::containsKey)
            .map(run -> own.get(run) + ": " + run)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(shared).isEmpty();
  }

  @Test
  void seesARunWhateverItsCaseAndPunctuation() {
    assertThat(runs("One, two; THREE four -- five (six) seven. Eight"))
        .containsExactly(
            "one two three four five six seven", "two three four five six seven eight");
  }

  private static Stream<String> publicTexts() {
    return Stream.of(
            columns(PublicTable.TMDB, "overview", "tagline"),
            columns(PublicTable.TMDB_EXCERPT, "overview", "tagline"),
            columns(PublicTable.NETFLIX, "description"),
            PublicTable.WIKIPEDIA.objects().stream().map(film -> film.path("extract").asText()))
        .flatMap(texts -> texts);
  }

  private static Stream<String> columns(PublicTable table, String... names) {
    return table.rows().stream().flatMap(row -> Stream.of(names).map(row::getField));
  }

  private static Stream<String> runs(String text) {
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    return IntStream.rangeClosed(0, words.size() - RUN)
        .mapToObj(start -> String.join(" ", words.subList(start, start + RUN)));
  }
}
