package dev.marquee.bench.merge;

import dev.marquee.bench.merge.MergeReport.Case;
import dev.marquee.bench.merge.MergeReport.Row;
import dev.marquee.bench.typing.Draw;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.title.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Judges merges of Wikipedia and TMDB by people. TMDB 5000 names none, so IMDB 5000 is the witness:
 * the director and three actors of the film that the key file gives TMDB's number. A merge is right
 * when Wikipedia's cast has one of them, or when the page's text names one: lists name the stars,
 * IMDB 5000 often others, yet the text of a page names the director.
 */
final class PeopleJudge {
  static final double MOST_WRONG_PERCENT = 1;
  private static final int SAMPLE = 300;

  private PeopleJudge() {}

  static Row judge(MergeTables tables, HiddenMerge merge, long seed) {
    Map<String, Set<String>> witnesses = witnesses(tables);
    List<SourceRecord> judgeable =
        tables.wikipedia().stream()
            .filter(
                record ->
                    merge
                        .tmdbOf(record)
                        .filter(tmdb -> witnesses.containsKey(tmdb.key().record()))
                        .isPresent())
            .toList();
    List<SourceRecord> sample =
        new Draw(seed).sample("merges", judgeable, record -> record.key().record(), SAMPLE);
    List<Case> wrong = new ArrayList<>();
    for (SourceRecord record : sample) {
      SourceRecord tmdb = merge.tmdbOf(record).orElseThrow();
      if (!shares(record.facts(), witnesses.getOrDefault(tmdb.key().record(), Set.of()))) {
        wrong.add(Case.of(record, tmdb, Set.of()));
      }
    }
    return new Row(
        "Wikipedia and TMDB 5000, wrong",
        "%d of %d merges for which IMDB 5000 can witness (director and three actors, found by the"
                .formatted(sample.size(), judgeable.size())
            + " key file, since TMDB 5000 names nobody) that share none of these people with"
            + " Wikipedia's cast or the text of its page",
        sample.size(),
        wrong.size(),
        OptionalDouble.of(MOST_WRONG_PERCENT),
        wrong);
  }

  /** People by TMDB's number. */
  private static Map<String, Set<String>> witnesses(MergeTables tables) {
    Map<String, Set<String>> witnesses = new HashMap<>();
    for (SourceRecord record : tables.imdb()) {
      String number = Optional.ofNullable(record.facts().ids().get(Registry.IMDB)).orElse("");
      for (String tmdb : tables.key().byImdb().getOrDefault(number, Set.of())) {
        record
            .facts()
            .people()
            .forEach(
                name ->
                    witnesses.computeIfAbsent(tmdb, unseen -> new HashSet<>()).add(words(name)));
      }
    }
    return witnesses;
  }

  private static boolean shares(MovieFacts facts, Set<String> people) {
    String text = words(facts.overview().orElse(""));
    return facts.people().stream().map(PeopleJudge::words).anyMatch(people::contains)
        || people.stream().anyMatch(text::contains);
  }

  /** Plain words with a blank around each, so that no name is found inside a longer word. */
  private static String words(String text) {
    return " " + String.join(" ", Folding.plainWords(text)) + " ";
  }
}
