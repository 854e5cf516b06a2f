package dev.marquee.bench.search;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.MovieIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that can be looked for in a catalogue.
 *
 * @param films by id
 * @param people names of directors and cast, one of each {@link NameKey}, in the order of the keys
 * @param joinedTitles every title of every film, the original and the alternative ones too, as
 *     {@link NameKey#joined}
 */
record Names(List<FilmTitle> films, Collection<String> people, SortedSet<String> joinedTitles) {

  static Names of(MovieIndex index) {
    List<FilmTitle> films = new ArrayList<>();
    SortedMap<String, String> people = new TreeMap<>();
    SortedSet<String> joinedTitles = new TreeSet<>();
    Optional<MovieId> last = Optional.empty();
    List<CatalogEntry> batch = index.walk(last, MovieIndex.MAX_FILMS);
    while (!batch.isEmpty()) {
      for (CatalogEntry entry : batch) {
        MovieFacts facts = entry.movie().facts();
        films.add(FilmTitle.of(entry.movie()));
        facts.people().forEach(name -> people.putIfAbsent(NameKey.of(name), name));
        joinedTitles.add(NameKey.joined(facts.title()));
        facts.originalTitle().ifPresent(title -> joinedTitles.add(NameKey.joined(title)));
        facts.alternativeTitles().forEach(title -> joinedTitles.add(NameKey.joined(title)));
      }
      last = Optional.of(batch.getLast().id());
      batch = index.walk(last, MovieIndex.MAX_FILMS);
    }
    return new Names(films, people.values(), joinedTitles);
  }

  /** Of all films and people together, since they share the places of an answer. */
  Beginnings beginnings() {
    List<String> all = new ArrayList<>(people);
    films.forEach(film -> all.add(film.title()));
    return new Beginnings(all);
  }

  /**
   * The films whose titles are asked for: those of the table of TMDB 5000; where it was not
   * imported, those with a number at TMDB.
   */
  List<FilmTitle> asked() {
    List<FilmTitle> inTable = films.stream().filter(FilmTitle::inTmdbTable).toList();
    return inTable.isEmpty() ? films.stream().filter(FilmTitle::atTmdb).toList() : inTable;
  }

  /** Films nobody voted on, which are not at TMDB either. */
  List<FilmTitle> filmsWithoutVotes() {
    return films.stream().filter(film -> film.votes() == 0 && !film.atTmdb()).toList();
  }

  /** Films with votes, the most voted first. */
  List<FilmTitle> mostVoted(int most) {
    return films.stream()
        .filter(film -> film.votes() > 0)
        .sorted(Comparator.comparingInt(FilmTitle::votes).reversed().thenComparing(FilmTitle::id))
        .limit(most)
        .toList();
  }
}
