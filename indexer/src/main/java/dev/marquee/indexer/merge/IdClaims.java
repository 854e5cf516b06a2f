package dev.marquee.indexer.merge;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.RecordMatcher.Bond;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which film keeps which id when records are parted into films anew.
 *
 * <p>Each stored film has one record that its id stays with, its anchor: the one whose own facts
 * lead to that id, else the most trusted. What an operator said goes where the anchor goes. A film
 * with the anchors of several stored films takes the id of the one that counts as the oldest, which
 * is the one named after the best register (TMDB, IMDb, MovieLens, none), then the first by the
 * alphabet: the stored films do not tell their age, and the answer must not depend on the order of
 * the work. A record that leaves a film takes the id along that leads there because of it.
 */
final class IdClaims {
  /** How ids named after a register begin, the best register first. */
  private static final List<String> REGISTERS = List.of("tmdb-", "imdb-", "ml-");

  private static final Comparator<MovieId> OLDEST_FIRST =
      Comparator.comparingInt(IdClaims::registerRank).thenComparing(Comparator.naturalOrder());

  private static final Comparator<CatalogEntry> FEWEST_RECORDS_LAST =
      Comparator.<CatalogEntry>comparingInt(entry -> -entry.records().size())
          .thenComparing(CatalogEntry::id);

  private final Map<SourceKey, SourceRecord> records = new LinkedHashMap<>();
  private final Map<SourceKey, MovieId> storedUnder = new HashMap<>();
  private final Map<SourceKey, MovieId> anchors = new HashMap<>();

  /** Ids that operators asked for and no stored film has; the first who asked comes first. */
  private final Map<SourceKey, MovieId> wishes = new LinkedHashMap<>();

  private final List<Bond> bonds = new ArrayList<>();

  private IdClaims() {}

  /**
   * The claims of stored films when there is news. A record that two films hold, since the work
   * ended while it was handed over, counts for the film with fewer records: that is the one to
   * which it was given alone, or from which it was about to be taken with the rest.
   */
  static IdClaims of(Collection<CatalogEntry> stored, Arrival arrival) {
    IdClaims claims = new IdClaims();
    Set<MovieId> storedIds = new HashSet<>();
    for (CatalogEntry entry : stored.stream().sorted(FEWEST_RECORDS_LAST).toList()) {
      storedIds.add(entry.id());
      entry.records().stream()
          .filter(record -> !arrival.forgotten().contains(record.key()))
          .forEach(record -> claims.keep(record, entry.id()));
    }
    arrival.records().forEach(record -> claims.arrive(record, storedIds));
    claims.castAnchors();
    return claims;
  }

  /** All records, each key once. */
  Collection<SourceRecord> records() {
    return records.values();
  }

  /** What keeps operators' records with the films they speak of. */
  List<Bond> bonds() {
    return bonds;
  }

  /** The ids that a film has a claim to, the one to keep first; none for a new film. */
  List<MovieId> idsOf(List<SourceRecord> film) {
    List<MovieId> ids = new ArrayList<>(claimed(film, anchors));
    ids.sort(OLDEST_FIRST);
    List<MovieId> wished = claimed(film, wishes);
    if (wished.size() > 1) {
      wished.sort(Comparator.comparingInt(List.copyOf(wishes.values())::indexOf));
    }
    ids.addAll(wished);
    return ids;
  }

  /**
   * Ids that lead to a film because of a record that leaves it for this one: its own facts lead to
   * them.
   *
   * @param ids that the film has a claim to
   * @param leadsTo the stored film that an id leads to
   * @return the one to keep first
   */
  List<MovieId> takenAlong(
      List<SourceRecord> film, List<MovieId> ids, Function<MovieId, Optional<MovieId>> leadsTo) {
    List<MovieId> along = new ArrayList<>();
    for (SourceRecord record : film) {
      MovieId left = storedUnder.get(record.key());
      if (left != null && !ids.contains(left)) {
        MovieId own = MovieIdMint.first(record.facts());
        if (!own.equals(left) && leadsTo.apply(own).filter(left::equals).isPresent()) {
          along.add(own);
        }
      }
    }
    along.sort(OLDEST_FIRST);
    return along;
  }

  /** Whether any of a film's records was stored under another id so far. */
  boolean takesOver(MovieId id, List<SourceRecord> film) {
    return film.stream()
        .map(record -> storedUnder.get(record.key()))
        .anyMatch(before -> before != null && !before.equals(id));
  }

  /** The stored films that a record is left to. */
  Set<MovieId> alive() {
    return Set.copyOf(anchors.values());
  }

  private static List<MovieId> claimed(List<SourceRecord> film, Map<SourceKey, MovieId> claims) {
    List<MovieId> ids = new ArrayList<>();
    for (SourceRecord record : film) {
      MovieId id = claims.get(record.key());
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** How many of the records are in no stored film yet. */
  long newRecords() {
    return records.keySet().stream().filter(key -> !storedUnder.containsKey(key)).count();
  }

  private void keep(SourceRecord record, MovieId id) {
    records.put(record.key(), record);
    storedUnder.put(record.key(), id);
  }

  private void arrive(SourceRecord record, Set<MovieId> storedIds) {
    if (Trust.isOperator(record)) {
      MovieId named = new MovieId(record.key().record());
      if (storedIds.contains(named)) {
        replaceOperatorsOf(named);
        storedUnder.put(record.key(), named);
      } else {
        wishes.put(record.key(), named);
      }
    }
    records.put(record.key(), record);
  }

  private void replaceOperatorsOf(MovieId id) {
    records
        .values()
        .removeIf(record -> Trust.isOperator(record) && id.equals(storedUnder.get(record.key())));
  }

  private void castAnchors() {
    Map<MovieId, List<SourceRecord>> films = new LinkedHashMap<>();
    for (SourceRecord record : records.values()) {
      MovieId id = storedUnder.get(record.key());
      if (id != null) {
        films.computeIfAbsent(id, unseen -> new ArrayList<>()).add(record);
      }
    }
    films.forEach(this::castAnchor);
  }

  private void castAnchor(MovieId id, List<SourceRecord> film) {
    Comparator<SourceRecord> operatorsLast = Comparator.comparing(Trust::isOperator);
    Comparator<SourceRecord> namesakeFirst =
        Comparator.comparing(record -> !MovieIdMint.first(record.facts()).equals(id));
    SourceRecord anchor =
        film.stream()
            .min(operatorsLast.thenComparing(namesakeFirst).thenComparing(Trust.BEST_FIRST))
            .orElseThrow();
    anchors.put(anchor.key(), id);
    film.stream()
        .filter(Trust::isOperator)
        .forEach(record -> bonds.add(new Bond(record.key(), anchor.key())));
  }

  private static int registerRank(MovieId id) {
    for (int rank = 0; rank < REGISTERS.size(); rank++) {
      if (id.value().startsWith(REGISTERS.get(rank))) {
        return rank;
      }
    }
    return REGISTERS.size();
  }
}
