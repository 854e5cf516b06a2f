package dev.marquee.indexer.merge;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.title.TitleKeys;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes one film's facts of the records that tell of it, fact by fact from the most trusted source
 * that knows the fact, in the order of {@link Trust}: the operator, then TMDB, then film documents,
 * then the other lists; within one rank by the records' keys.
 *
 * <p>Lists are taken whole from one source, since two sources' vocabularies do not mix well. What
 * belongs together is not torn apart: a release date must be of the release year, a vote average
 * goes with its vote count. Ids of all records are united. The titles that other sources know the
 * film by become alternative titles where they are more than another spelling.
 */
public final class FilmMerger {
  /** What can be stored in one list. */
  private static final int MAX_ALTERNATIVE_TITLES = 1_000;

  private final List<MovieFacts> best;

  private FilmMerger(Collection<SourceRecord> records) {
    this.best = records.stream().sorted(Trust.BEST_FIRST).map(SourceRecord::facts).toList();
  }

  /**
   * The facts of the film.
   *
   * @param records at least one, in any order
   */
  public static MovieFacts merge(Collection<SourceRecord> records) {
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a film has at least one record");
    }
    return new FilmMerger(records).merge();
  }

  /** The year of the film, where a record knows it. */
  static OptionalInt year(Collection<SourceRecord> records) {
    return new FilmMerger(records).year();
  }

  private MovieFacts merge() {
    String title = best.getFirst().title();
    Optional<String> originalTitle =
        fact(MovieFacts::originalTitle).filter(original -> !original.equals(title));
    MovieFacts.Builder facts = MovieFacts.titled(title);
    ids().forEach(facts::id);
    MovieFacts votes = first(each -> each, FilmMerger::knowsVotes);
    return facts
        .originalTitle(originalTitle)
        .alternativeTitles(alternativeTitles(title, originalTitle))
        .releaseDate(date())
        .releaseYear(year())
        .runtimeMinutes(first(MovieFacts::runtimeMinutes, OptionalInt::isPresent))
        .genres(list(MovieFacts::genres))
        .keywords(list(MovieFacts::keywords))
        .directors(list(MovieFacts::directors))
        .cast(list(MovieFacts::cast))
        .countries(list(MovieFacts::countries))
        .originalLanguage(fact(MovieFacts::originalLanguage))
        .certification(fact(MovieFacts::certification))
        .collection(fact(MovieFacts::collection))
        .overview(fact(MovieFacts::overview))
        .tagline(fact(MovieFacts::tagline))
        .budget(first(MovieFacts::budget, OptionalLong::isPresent))
        .revenue(first(MovieFacts::revenue, OptionalLong::isPresent))
        .voteCount(votes.voteCount())
        .voteAverage(votes.voteAverage())
        .popularity(first(MovieFacts::popularity, OptionalDouble::isPresent))
        .posterUrl(fact(MovieFacts::posterUrl))
        .status(fact(MovieFacts::status))
        .build();
  }

  private <T> Optional<T> fact(Function<MovieFacts, Optional<T>> field) {
    return first(field, Optional::isPresent);
  }

  private <T> List<T> list(Function<MovieFacts, List<T>> field) {
    return first(field, items -> !items.isEmpty());
  }

  /** A field of the best record that knows it; where none does, all say the same. */
  private <T> T first(Function<MovieFacts, T> field, Predicate<T> known) {
    for (MovieFacts facts : best) {
      T value = field.apply(facts);
      if (known.test(value)) {
        return value;
      }
    }
    return field.apply(best.getFirst());
  }

  private static boolean knowsVotes(MovieFacts facts) {
    return facts.voteCount().isPresent() || facts.voteAverage().isPresent();
  }

  private OptionalInt year() {
    return first(MovieFacts::releaseYear, OptionalInt::isPresent);
  }

  private Optional<LocalDate> date() {
    OptionalInt year = year();
    return best.stream()
        .map(MovieFacts::releaseDate)
        .flatMap(Optional::stream)
        .filter(date -> year.isPresent() && date.getYear() == year.getAsInt())
        .findFirst();
  }

  private Map<Registry, String> ids() {
    Map<Registry, String> ids = new EnumMap<>(Registry.class);
    best.forEach(facts -> facts.ids().forEach(ids::putIfAbsent));
    return ids;
  }

  /** Other sources' titles first, since of many titles only the first ones are searched by. */
  private List<String> alternativeTitles(String title, Optional<String> originalTitle) {
    Set<String> own = new HashSet<>(Set.of(title));
    originalTitle.ifPresent(own::add);
    Set<String> titles = new LinkedHashSet<>(moreThanSpellings(own));
    best.forEach(facts -> titles.addAll(facts.alternativeTitles()));
    titles.removeAll(own);
    return titles.stream().limit(MAX_ALTERNATIVE_TITLES).toList();
  }

  /** The titles and original titles that have a key of their own, the first of each key. */
  private List<String> moreThanSpellings(Set<String> own) {
    List<String> others =
        best.stream()
            .flatMap(
                facts -> Stream.concat(Stream.of(facts.title()), facts.originalTitle().stream()))
            .filter(title -> !own.contains(title))
            .distinct()
            .toList();
    if (others.isEmpty()) {
      return List.of();
    }
    Set<String> keys = new HashSet<>();
    own.forEach(title -> keys.add(TitleKeys.matchKey(title)));
    return others.stream().filter(title -> keys.add(TitleKeys.matchKey(title))).toList();
  }
}
