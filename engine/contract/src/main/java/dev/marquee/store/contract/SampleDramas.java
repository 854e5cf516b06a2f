package dev.marquee.store.contract;

import static dev.marquee.store.contract.SampleFilm.film;

import java.util.List;

/** Crime and drama, films for families, old ones and those from far away in {@link SampleFilms}. */
final class SampleDramas {
  private SampleDramas() {}

  static List<SampleFilm> crimeAndDrama() {
    return List.of(
        film(238, "The Godfather", "1972-03-14", 175)
            .language("en")
            .fame(5_893, 8.4, 143.7)
            .genres("Drama", "Crime")
            .by("Francis Ford Coppola")
            .with("Marlon Brando", "Al Pacino", "James Caan")
            .about("mafia", "family", "revenge")
            .tagline("An offer that nobody turns down")
            .story(
                "The youngest son of a New York crime family wanted another life and becomes its"
                    + " head."),
        film(240, "The Godfather: Part II", "1974-12-20", 200)
            .language("en")
            .fame(3_338, 8.3, 105.8)
            .genres("Drama", "Crime")
            .by("Francis Ford Coppola")
            .with("Al Pacino", "Robert De Niro", "Diane Keaton")
            .about("mafia", "family", "immigrant")
            .story("A father's rise from Sicily and his son's lonely rule are told side by side."),
        film(807, "Se7en", "1995-09-22", 127)
            .language("en")
            .alternative("Seven")
            .fame(5_765, 8.1, 79.6)
            .genres("Crime", "Mystery", "Thriller")
            .by("David Fincher")
            .with("Brad Pitt", "Morgan Freeman", "Gwyneth Paltrow")
            .about("detective", "deadly sins", "rain")
            .story("Two detectives follow a murderer who takes old sins for his pattern."),
        film(77, "Memento", "2000-10-11", 113)
            .language("en")
            .fame(4_028, 8.1, 60.7)
            .genres("Mystery", "Thriller")
            .by("Christopher Nolan")
            .with("Guy Pearce", "Carrie-Anne Moss", "Joe Pantoliano")
            .about("amnesia", "tattoo", "revenge")
            .story(
                "A man who forgets everything after minutes hunts a killer with photographs and ink"
                    + " on his skin."),
        film(1366, "Rocky", "1976-11-20", 119)
            .language("en")
            .fame(1_791, 7.5, 48.5)
            .genres("Drama")
            .by("John G. Avildsen")
            .with("Sylvester Stallone", "Talia Shire", "Burt Young")
            .about("boxer", "underdog", "Philadelphia")
            .story(
                "A club boxer gets one chance against the champion and wants to be standing at the"
                    + " end."),
        film(1367, "Rocky II", "1979-06-15", 119)
            .language("en")
            .fame(1_021, 6.9, 40.4)
            .genres("Drama")
            .by("Sylvester Stallone")
            .with("Sylvester Stallone", "Talia Shire", "Burt Young")
            .about("boxer", "rematch", "Philadelphia")
            .story("Nobody believes the first fight, so the champion asks for a second."),
        film(1374, "Rocky IV", "1985-11-27", 91)
            .language("en")
            .fame(1_100, 6.6, 40.4)
            .genres("Drama")
            .by("Sylvester Stallone")
            .with("Sylvester Stallone", "Dolph Lundgren", "Talia Shire")
            .about("boxer", "cold war", "Moscow")
            .story(
                "A boxer trains in the snow to meet the giant who killed his friend in the ring."),
        film(597, "Titanic", "1997-11-18", 194)
            .language("en")
            .fame(7_562, 7.5, 100.0)
            .genres("Drama", "Romance", "Thriller")
            .by("James Cameron")
            .with("Leonardo DiCaprio", "Kate Winslet", "Billy Zane")
            .about("shipwreck", "iceberg", "class difference")
            .story("A poor painter and a girl of good family have four days of an ocean crossing."),
        film(38, "Eternal Sunshine of the Spotless Mind", "2004-03-19", 108)
            .language("en")
            .fame(3_652, 7.9, 56.5)
            .genres("Science Fiction", "Drama", "Romance")
            .by("Michel Gondry")
            .with("Jim Carrey", "Kate Winslet", "Kirsten Dunst")
            .about("memory", "former lovers")
            .story(
                "Two who loved have each other erased, and one of them changes his mind half-way."),
        film(359_724, "Ford v Ferrari", "2019-11-13", 152)
            .language("en")
            .alternative("Le Mans '66")
            .fame(900, 8.0, 30.0)
            .genres("Drama", "Action", "History")
            .by("James Mangold")
            .with("Matt Damon", "Christian Bale")
            .about("car race", "engineer")
            .story(
                "A designer and a stubborn driver build a car that is to win the long race in"
                    + " France."));
  }

  static List<SampleFilm> families() {
    return List.of(
        film(862, "Toy Story", "1995-10-30", 81)
            .language("en")
            .fame(5_269, 7.7, 73.6)
            .genres("Animation", "Comedy", "Family")
            .by("John Lasseter")
            .with("Tom Hanks", "Tim Allen")
            .about("toys", "jealousy", "friendship")
            .story(
                "A cowboy doll loses first place in a boy's heart to a space ranger who does not"
                    + " know he is a toy."),
        film(863, "Toy Story 2", "1999-10-30", 92)
            .language("en")
            .fame(3_806, 7.3, 73.6)
            .genres("Animation", "Comedy", "Family")
            .by("John Lasseter")
            .with("Tom Hanks", "Tim Allen", "Joan Cusack")
            .about("toys", "museum", "friendship")
            .story(
                "The cowboy doll is stolen by a collector, and the other toys cross the town to"
                    + " bring him home."),
        film(8587, "The Lion King", "1994-06-23", 89)
            .language("en")
            .fame(5_376, 8.0, 90.5)
            .genres("Family", "Animation", "Drama")
            .by("Roger Allers", "Rob Minkoff")
            .with("Matthew Broderick", "James Earl Jones", "Jeremy Irons")
            .about("savanna", "heir", "uncle")
            .story("A cub blames himself for his father's death and runs away from the throne."),
        film(420_818, "The Lion King", "2019-07-12", 118)
            .language("en")
            .fame(4_100, 7.1, 55.0)
            .genres("Adventure", "Family", "Drama")
            .by("Jon Favreau")
            .with("Donald Glover", "James Earl Jones", "Chiwetel Ejiofor")
            .about("savanna", "heir", "remake")
            .story("The cub's story once more, with animals that seem to be real."),
        film(10_681, "WALL·E", "2008-06-22", 98)
            .language("en")
            .fame(6_296, 7.8, 66.4)
            .genres("Animation", "Family")
            .by("Andrew Stanton")
            .with("Ben Burtt", "Elissa Knight")
            .about("robot", "garbage", "space travel")
            .story("The last machine tidying up an empty Earth falls in love with a visitor."),
        film(14_160, "Up", "2009-05-13", 96)
            .language("en")
            .fame(6_870, 7.7, 92.2)
            .genres("Animation", "Comedy", "Family", "Adventure")
            .by("Pete Docter")
            .with("Ed Asner", "Christopher Plummer")
            .about("balloons", "widower", "waterfall")
            .story("An old man ties balloons to his house and finds a boy scout on the porch."),
        film(10_020, "Beauty and the Beast", "1991-11-13", 84)
            .language("en")
            .fame(2_600, 7.5, 60.0)
            .genres("Family", "Animation", "Fantasy", "Romance")
            .by("Gary Trousdale", "Kirk Wise")
            .with("Paige O'Hara", "Robby Benson")
            .about("castle", "curse", "rose")
            .story("A girl who reads takes her father's place as prisoner of a cursed prince."),
        film(11_886, "Robin Hood", "1973-11-08", 83)
            .language("en")
            .fame(1_100, 7.0, 41.5)
            .genres("Animation", "Family")
            .by("Wolfgang Reitherman")
            .with("Brian Bedford", "Peter Ustinov")
            .about("fox", "archer", "outlaw")
            .story("A fox takes from a thumb-sucking prince and gives to the poor."));
  }

  static List<SampleFilm> oldAndFar() {
    return List.of(
        film(194, "Amélie", "2001-04-25", 122)
            .language("fr")
            .from("FR", "DE")
            .original("Le Fabuleux Destin d'Amélie Poulain")
            .fame(3_310, 7.8, 73.7)
            .genres("Comedy", "Romance")
            .by("Jean-Pierre Jeunet")
            .with("Audrey Tautou", "Mathieu Kassovitz")
            .about("Montmartre", "waitress", "photo booth")
            .story("A waitress secretly mends the lives around her and nearly misses her own."),
        film(775, "A Trip to the Moon", "1902-04-17", 15)
            .language("fr")
            .from("FR")
            .original("Le Voyage dans la Lune")
            .fame(314, 7.9, 10.0)
            .genres("Adventure", "Fantasy", "Science Fiction")
            .by("Georges Méliès")
            .with("Georges Méliès")
            .about("silent film", "rocket", "moon")
            .story("Astronomers have themselves shot to the moon, which minds."),
        film(346, "Seven Samurai", "1954-04-26", 207)
            .language("ja")
            .from("JP")
            .original("七人の侍")
            .fame(878, 8.2, 39.7)
            .genres("Action", "Drama")
            .by("Akira Kurosawa")
            .with("Toshirō Mifune", "Takashi Shimura")
            .about("village", "bandits", "swordsman")
            .story("Poor farmers hire fighters for three meals a day to guard their harvest."),
        film(129, "Spirited Away", "2001-07-20", 125)
            .language("ja")
            .from("JP")
            .original("千と千尋の神隠し")
            .fame(3_840, 8.3, 118.9)
            .genres("Fantasy", "Adventure", "Animation", "Family")
            .by("Hayao Miyazaki")
            .with("Rumi Hiiragi", "Miyu Irino")
            .about("bathhouse", "witch", "spirits")
            .story(
                "A girl must work in a bathhouse for gods to win back her name and her parents."),
        film(593, "Solaris", "1972-03-20", 167)
            .language("ru")
            .from("SU")
            .original("Солярис")
            .fame(364, 7.7, 11.1)
            .genres("Drama", "Science Fiction", "Adventure", "Mystery")
            .by("Andrei Tarkovsky")
            .with("Donatas Banionis", "Natalya Bondarchuk")
            .about("space station", "ocean", "guilt")
            .story("A thinking ocean sends the men who watch it the people they have lost."),
        film(496_243, "Parasite", "2019-05-30", 133)
            .language("ko")
            .from("KR")
            .original("기생충")
            .fame(9_000, 8.5, 88.3)
            .genres("Comedy", "Thriller", "Drama")
            .by("Bong Joon-ho")
            .with("Song Kang-ho", "Choi Woo-shik")
            .about("class difference", "basement", "impostor")
            .story(
                "One by one a family without work moves into the house of a family without"
                    + " worries."),
        film(832, "M", "1931-05-11", 111)
            .language("de")
            .from("DE")
            .original("M – Eine Stadt sucht einen Mörder")
            .fame(465, 7.9, 12.5)
            .genres("Drama", "Thriller", "Crime")
            .by("Fritz Lang")
            .with("Peter Lorre")
            .about("child murderer", "whistling", "underworld")
            .story("Police and thieves of Berlin hunt the same man for different reasons."),
        film(578, "Jaws", "1975-06-18", 124)
            .language("en")
            .fame(2_542, 7.5, 50.2)
            .genres("Horror", "Thriller", "Adventure")
            .by("Steven Spielberg")
            .with("Roy Scheider", "Robert Shaw", "Richard Dreyfuss")
            .about("shark", "beach", "island")
            .story("A policeman who fears the water has to keep a summer town out of it."),
        film(129_924, "Night Mail"));
  }
}
