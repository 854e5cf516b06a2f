package dev.marquee.api.http;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The catalogue of the tests: twelve films, told in few words. */
final class Films {
  static final Instant UPDATED = Instant.parse("2026-01-31T12:00:00Z");

  private Films() {}

  static List<CatalogEntry> all() {
    return List.of(
        entry(
            27205,
            film("Inception", "2010-07-16", 30_000, 8.4)
                .genres(List.of("Action", "Science Fiction", "Thriller"))
                .keywords(List.of("dream", "heist", "subconscious"))
                .directors(List.of("Christopher Nolan"))
                .cast(
                    cast(
                        "Leonardo DiCaprio",
                        "Cobb",
                        "Joseph Gordon-Levitt",
                        "Arthur",
                        "Michael Caine",
                        "Miles"))
                .countries(List.of("US", "GB"))
                .certification(Optional.of("PG-13"))
                .overview(
                    Optional.of(
                        "A thief of secrets enters dreams and is asked to leave an idea there."))
                .runtimeMinutes(OptionalInt.of(148))),
        entry(
            155,
            film("The Dark Knight", "2008-07-18", 28_000, 8.5)
                .genres(List.of("Action", "Crime", "Thriller"))
                .keywords(List.of("vigilante", "joker"))
                .directors(List.of("Christopher Nolan"))
                .cast(
                    cast(
                        "Christian Bale",
                        "Bruce Wayne",
                        "Heath Ledger",
                        "Joker",
                        "Michael Caine",
                        "Alfred"))
                .collection(Optional.of("The Dark Knight Collection"))
                .overview(
                    Optional.of(
                        "A masked guardian of Gotham meets a clown who wants nothing but chaos."))),
        entry(
            272,
            film("Batman Begins", "2005-06-15", 18_000, 7.7)
                .genres(List.of("Action", "Crime"))
                .keywords(List.of("vigilante", "fear"))
                .directors(List.of("Christopher Nolan"))
                .cast(cast("Christian Bale", "Bruce Wayne", "Michael Caine", "Alfred"))
                .collection(Optional.of("The Dark Knight Collection"))
                .overview(Optional.of("How an orphan of Gotham learns to make fear his tool."))),
        entry(
            1124,
            film("The Prestige", "2006-10-20", 12_000, 8.2)
                .genres(List.of("Drama", "Mystery"))
                .keywords(List.of("magician", "rivalry"))
                .directors(List.of("Christopher Nolan"))
                .cast(cast("Hugh Jackman", "Angier", "Christian Bale", "Borden"))
                .overview(Optional.of("Two magicians ruin each other over one trick."))),
        entry(
            157336,
            film("Interstellar", "2014-11-07", 29_000, 8.3)
                .genres(List.of("Adventure", "Drama", "Science Fiction"))
                .keywords(List.of("wormhole", "space travel"))
                .directors(List.of("Christopher Nolan"))
                .cast(cast("Matthew McConaughey", "Cooper", "Anne Hathaway", "Brand"))
                .overview(Optional.of("A farmer leaves his children to look for another planet."))),
        entry(
            949,
            film("Heat", "1995-12-15", 6_000, 7.9)
                .genres(List.of("Crime", "Thriller"))
                .keywords(List.of("heist", "los angeles"))
                .directors(List.of("Michael Mann"))
                .cast(cast("Al Pacino", "Hanna", "Robert De Niro", "McCauley"))
                .overview(
                    Optional.of(
                        "A robber and a detective of Los Angeles respect each other too late."))),
        entry(
            11886,
            film("Robin Hood", "1973-11-08", 4_000, 7.3)
                .genres(List.of("Animation", "Family"))
                .keywords(List.of("archer", "fox"))
                .countries(List.of("US"))
                .directors(List.of("Wolfgang Reitherman"))
                .overview(
                    Optional.of("A fox with a bow robs the rich of Nottingham for the poor."))),
        entry(
            20662,
            film("Robin Hood", "2010-05-12", 3_000, 6.3)
                .genres(List.of("Action", "Adventure"))
                .keywords(List.of("archer", "crusade"))
                .directors(List.of("Ridley Scott"))
                .cast(cast("Russell Crowe", "Robin", "Cate Blanchett", "Marion"))
                .overview(
                    Optional.of(
                        "An archer comes home from the crusade to a county robbed by its king."))),
        entry(
            194,
            film("Amélie", "2001-04-25", 10_000, 7.9)
                .originalTitle(Optional.of("Le Fabuleux Destin d'Amélie Poulain"))
                .originalLanguage(Optional.of("fr"))
                .genres(List.of("Comedy", "Romance"))
                .keywords(List.of("paris", "waitress"))
                .directors(List.of("Jean-Pierre Jeunet"))
                .cast(cast("Audrey Tautou", "Amélie"))
                .overview(
                    Optional.of(
                        "A waitress of Montmartre sets strangers right and forgets herself."))),
        entry(
            10681,
            film("WALL·E", "2008-06-22", 17_000, 8.1)
                .genres(List.of("Animation", "Family", "Science Fiction"))
                .keywords(List.of("robot", "space travel"))
                .directors(List.of("Andrew Stanton"))
                .overview(
                    Optional.of("The last robot that tidies an empty planet falls in love."))),
        entry(
            129,
            film("Spirited Away", "2001-07-20", 14_000, 8.5)
                .originalTitle(Optional.of("千と千尋の神隠し"))
                .originalLanguage(Optional.of("ja"))
                .genres(List.of("Animation", "Family", "Fantasy"))
                .keywords(List.of("bathhouse", "witch"))
                .directors(List.of("Hayao Miyazaki"))
                .overview(
                    Optional.of(
                        "A girl works in a bathhouse of spirits to win her parents back."))),
        entry(
            1367,
            film("Rocky II", "1979-06-15", 3_500, 7.2)
                .genres(List.of("Drama"))
                .keywords(List.of("boxer", "rematch"))
                .directors(List.of("Sylvester Stallone"))
                .cast(cast("Sylvester Stallone", "Rocky"))
                .overview(Optional.of("A boxer who lost gets a rematch he did not ask for."))));
  }

  private static MovieFacts.Builder film(String title, String released, int votes, double average) {
    return MovieFacts.titled(title)
        .releaseDate(Optional.of(LocalDate.parse(released)))
        .originalLanguage(Optional.of("en"))
        .voteCount(OptionalInt.of(votes))
        .voteAverage(OptionalDouble.of(average));
  }

  private static CatalogEntry entry(int tmdb, MovieFacts.Builder facts) {
    var id = new MovieId("tmdb-" + tmdb);
    MovieFacts built = facts.id(Registry.TMDB, Integer.toString(tmdb)).build();
    return CatalogEntry.of(new Movie(id, built, List.of("tmdb"), UPDATED), List.of());
  }

  private static List<Credit> cast(String... namesAndCharacters) {
    List<Credit> cast = new ArrayList<>();
    for (int i = 0; i < namesAndCharacters.length; i += 2) {
      cast.add(new Credit(namesAndCharacters[i], Optional.of(namesAndCharacters[i + 1]), i / 2));
    }
    return cast;
  }
}
