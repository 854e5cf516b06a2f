package dev.marquee.bench.fiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.bench.report.Progress;
import dev.marquee.bench.typing.Draw;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.document.DocumentException;
import dev.marquee.document.MovieDocument;
import dev.marquee.indexer.Catalogue;
import dev.marquee.indexer.ImportListener;
import dev.marquee.indexer.ImportRequest;
import dev.marquee.indexer.ImportSummary;
import dev.marquee.indexer.ImportSummary.FilmCounts;
import dev.marquee.indexer.Pipeline;
import dev.marquee.indexer.Upkeep;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventedCatalogueTest {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int FILMS = 20_000;

  private static List<MovieFacts> films = List.of();

  @BeforeAll
  static void invent() throws IOException, DocumentException {
    List<MovieFacts> invented = new ArrayList<>();
    for (String line : text(7, FILMS).lines().toList()) {
      invented.add(MovieDocument.readFacts(new ObjectMapper().readTree(line)));
    }
    films = invented;
  }

  private static String text(long seed, int count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new InventedCatalogue(seed, count).write(out, Progress.NONE);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesTheSameForTheSameSeedAndOtherFilmsForAnother() throws IOException {
    String once = text(1, 50);
    assertThat(text(1, 50)).isEqualTo(once);
    assertThat(text(2, 50).lines()).doesNotContainAnyElementsOf(once.lines().toList());
  }

  @Test
  void writesTheSameInAnyLanguage() throws IOException {
    String once = text(1, 50);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(text(1, 50)).isEqualTo(once);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** A change of what a seed gives makes older figures incomparable and must be meant. */
  @Test
  void keepsToWhatItInventedBefore() throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(text(1, 100).getBytes(StandardCharsets.UTF_8));
    assertThat(checksum.getValue()).isEqualTo(3994642521L);
  }

  @Test
  void givesEachFilmAnIdOfItsOwn() {
    assertThat(films).hasSize(FILMS);
    assertThat(films).extracting(MovieFacts::externalIds).doesNotHaveDuplicates();
  }

  @Test
  void letsAFewFilmsInAHundredShareATitle() {
    Collection<Long> sameTitle = counts(films.stream().map(MovieFacts::title)).values();
    assertThat(shareOf(sameTitle.stream().filter(count -> count > 1).mapToLong(n -> n).sum()))
        .isBetween(0.03, 0.08);
    assertThat(sameTitle).allMatch(count -> count < 20);
  }

  @Test
  void makesTitlesOfOneToFiveWordsBesideArticles() {
    Map<Integer, Long> lengths =
        films.stream()
            .map(film -> film.title().replaceAll("(?i)\\b(of|the)\\b|\\d", ""))
            .map(title -> NO_LETTERS.splitAsStream(title.strip()).toList().size())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(lengths.keySet()).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    assertThat(shareOf(lengths.getOrDefault(2, 0L) + lengths.getOrDefault(3, 0L)))
        .isBetween(0.6, 0.75);
  }

  @Test
  void tellsEachFilmInThirtyToSeventyWords() {
    assertThat(films)
        .extracting(film -> words(film).count())
        .allMatch(count -> count >= 30 && count <= 70)
        .contains(30L, 50L, 70L);
  }

  @Test
  void usesWordsAsOftenAsZipfSays() {
    List<Long> byRank =
        counts(films.stream().flatMap(InventedCatalogueTest::words)).entrySet().stream()
            .filter(word -> !KnownWords.FUNCTION_WORDS.contains(word.getKey()))
            .map(Map.Entry::getValue)
            .sorted(Comparator.reverseOrder())
            .toList();
    assertThat(byRank).hasSizeBetween(25_000, 30_000);
    assertThat((double) byRank.get(99) / byRank.get(999)).isBetween(8.0, 12.0);
    assertThat((double) byRank.get(999) / byRank.get(9_999)).isBetween(8.0, 13.0);
  }

  @Test
  void tiesSentencesTogetherByFunctionWords() {
    List<String> all = films.stream().flatMap(InventedCatalogueTest::words).toList();
    long tying = all.stream().filter(KnownWords.FUNCTION_WORDS::contains).count();
    assertThat((double) tying / all.size()).isBetween(0.42, 0.5);
  }

  @Test
  void givesFewPeopleManyFilmsAndMostPeopleOne() {
    assertThat(films).extracting(film -> film.cast().size()).allMatch(n -> n >= 5 && n <= 10);
    List<Long> credits =
        counts(films.stream().flatMap(film -> film.cast().stream().map(Credit::name)))
            .values()
            .stream()
            .sorted(Comparator.reverseOrder())
            .toList();
    long all = credits.stream().mapToLong(n -> n).sum();
    long ofTheBusy = credits.stream().limit(credits.size() / 100).mapToLong(n -> n).sum();
    assertThat((double) ofTheBusy / all).isBetween(0.07, 0.3);
    assertThat(credits.get(credits.size() / 2)).isLessThanOrEqualTo(2);
  }

  @Test
  void letsPeopleHaveTheNamesOfOthers() {
    People people = new People(new Draw(1), FILMS);
    RandomGenerator random = new Draw(1).random("test", "names");
    Map<String, Long> names = counts(Stream.generate(() -> people.anyName(random)).limit(30_000));
    long shared = names.values().stream().filter(n -> n > 1).mapToLong(n -> n).sum();
    assertThat(shared / 30_000.0).isBetween(0.01, 0.2);
  }

  @Test
  void givesHalfOfTheFilmsHardlyAVoteAndFewVeryMany() {
    List<Integer> votes =
        films.stream().map(film -> film.voteCount().orElseThrow()).sorted().toList();
    assertThat(votes.get(FILMS / 2)).isLessThanOrEqualTo(2);
    assertThat(shareOf(votes.stream().filter(n -> n > 1_000).count())).isBetween(0.002, 0.01);
    assertThat(films)
        .allMatch(film -> film.voteAverage().isPresent() == film.voteCount().orElse(0) > 0);
  }

  @Test
  void spreadsYearsWithMoreOfTheLatestOnes() {
    List<Integer> years =
        films.stream().map(film -> film.releaseYear().orElseThrow()).sorted().toList();
    assertThat(years.getFirst()).isBetween(1916, 1920);
    assertThat(years.get(FILMS / 2)).isBetween(2002, 2008);
    assertThat(years.getLast()).isEqualTo(2025);
  }

  @Test
  void writesWhatAnImportReads(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("films.jsonl"), text(3, 500));
    try (Store store = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE)) {
      ImportSummary summary =
          new Pipeline(
                  new Catalogue(store.movies(), Clock.systemUTC(), Catalogue.WITHOUT_VECTORS),
                  Upkeep.NONE)
              .importAll(ImportRequest.of(List.of(file)), ImportListener.NONE);
      assertThat(summary.problemCount()).isZero();
      assertThat(summary.films()).isEqualTo(new FilmCounts(500, 0, 0, 0));
      assertThat(store.movies().count()).isEqualTo(500);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, InventedCatalogue.MAX_FILMS + 1})
  void takesNoNumberOutOfRange(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InventedCatalogue(1, count))
        .withMessage("films must be 1..10000000, got " + count);
  }

  private static Stream<String> words(MovieFacts film) {
    return NO_LETTERS.splitAsStream(film.overview().orElseThrow().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Long> counts(Stream<String> items) {
    return items.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static double shareOf(long count) {
    return (double) count / FILMS;
  }
}
