package dev.marquee.store.contract;

import static dev.marquee.store.contract.SampleFilm.film;

import java.util.List;

/** Adventures and films of space and science in {@link SampleFilms}. */
final class SampleAdventures {
  private SampleAdventures() {}

  static List<SampleFilm> adventures() {
    return List.of(
        film(155, "The Dark Knight", "2008-07-16", 152)
            .language("en")
            .from("US", "GB")
            .fame(12_002, 8.2, 187.3)
            .genres("Drama", "Action", "Crime", "Thriller")
            .by("Christopher Nolan")
            .with("Christian Bale", "Heath Ledger", "Aaron Eckhart", "Michael Caine")
            .about("masked vigilante", "anarchist", "district attorney")
            .tagline("A clown wants no money, only the fire")
            .story(
                "Gotham's guardian meets a painted criminal who wants to see the city lose its"
                    + " mind."),
        film(557, "Spider-Man", "2002-05-01", 121)
            .language("en")
            .from("US")
            .fame(5_265, 6.8, 82.5)
            .genres("Fantasy", "Action")
            .by("Sam Raimi")
            .with("Tobey Maguire", "Willem Dafoe", "Kirsten Dunst")
            .about("superhero", "bitten", "secret identity")
            .story(
                "A shy student climbs walls after a laboratory animal bites him, and learns what"
                    + " strength is for."),
        film(558, "Spider-Man 2", "2004-06-25", 127)
            .language("en")
            .fame(4_321, 6.7, 35.1)
            .genres("Action", "Adventure", "Fantasy")
            .by("Sam Raimi")
            .with("Tobey Maguire", "Kirsten Dunst", "Alfred Molina")
            .about("superhero", "secret identity", "tentacles")
            .story(
                "Tired of two lives at once, the climber of walls faces a scientist with four steel"
                    + " arms."),
        film(120, "The Lord of the Rings: The Fellowship of the Ring", "2001-12-18", 178)
            .language("en")
            .fame(8_705, 8.0, 138.0)
            .genres("Adventure", "Fantasy", "Action")
            .by("Peter Jackson")
            .with("Elijah Wood", "Ian McKellen", "Cate Blanchett", "Viggo Mortensen")
            .about("wizard", "quest", "elves")
            .story(
                "Nine companions carry a dangerous ring south; black riders are swept away at a"
                    + " ford."),
        film(20_662, "Robin Hood", "2010-05-12", 140)
            .language("en")
            .fame(1_398, 6.2, 37.2)
            .genres("Action", "Adventure")
            .by("Ridley Scott")
            .with("Russell Crowe", "Cate Blanchett")
            .about("archer", "outlaw", "forest")
            .story(
                "An archer home from the crusade takes a dead knight's name and stands up to a"
                    + " greedy crown."),
        film(244, "King Kong", "1933-04-07", 100)
            .language("en")
            .fame(600, 7.6, 16.4)
            .genres("Adventure", "Drama", "Horror")
            .by("Merian C. Cooper", "Ernest B. Schoedsack")
            .with("Fay Wray", "Robert Armstrong")
            .about("giant ape", "island", "skyscraper")
            .story(
                "A film crew brings a huge ape from a misty island to the tallest tower of New"
                    + " York."),
        film(787, "Mr. & Mrs. Smith", "2005-06-07", 120)
            .language("en")
            .fame(2_965, 6.5, 44.6)
            .genres("Action", "Comedy", "Thriller")
            .by("Doug Liman")
            .with("Brad Pitt", "Angelina Jolie")
            .about("married couple", "assassin")
            .story("A bored couple find out that each is paid to kill, and now to kill the other."),
        film(429, "The Good, the Bad and the Ugly", "1966-12-23", 161)
            .language("it")
            .original("Il buono, il brutto, il cattivo")
            .fame(2_311, 8.1, 88.3)
            .genres("Western")
            .by("Sergio Leone")
            .with("Clint Eastwood", "Lee Van Cleef", "Eli Wallach")
            .about("buried gold", "civil war", "duel")
            .story("Three men who trust nobody race through a war to a grave full of gold."));
  }

  static List<SampleFilm> spaceAndScience() {
    return List.of(
        film(603, "The Matrix", "1999-03-30", 136)
            .language("en")
            .fame(8_907, 7.9, 104.3)
            .genres("Action", "Science Fiction")
            .by("Lana Wachowski", "Lilly Wachowski")
            .with("Keanu Reeves", "Laurence Fishburne", "Carrie-Anne Moss", "Hugo Weaving")
            .about("simulated reality", "hacker", "chosen one")
            .tagline("Swallow the red pill")
            .story(
                "A programmer learns that machines dream the world he lives in, and joins those who"
                    + " woke up."),
        film(604, "The Matrix Reloaded", "2003-05-15", 138)
            .language("en")
            .fame(5_513, 6.7, 76.4)
            .genres("Adventure", "Action", "Thriller", "Science Fiction")
            .by("Lana Wachowski", "Lilly Wachowski")
            .with("Keanu Reeves", "Laurence Fishburne", "Carrie-Anne Moss", "Hugo Weaving")
            .about("simulated reality", "hacker", "underground city")
            .story(
                "While the machines dig towards the last free city, the chosen one looks for the"
                    + " maker of the dream."),
        film(605, "The Matrix Revolutions", "2003-11-05", 129)
            .language("en")
            .fame(4_925, 6.4, 73.0)
            .genres("Adventure", "Action", "Thriller", "Science Fiction")
            .by("Lana Wachowski", "Lilly Wachowski")
            .with("Keanu Reeves", "Laurence Fishburne", "Carrie-Anne Moss", "Hugo Weaving")
            .about("simulated reality", "siege", "chosen one")
            .story(
                "The free city holds out against the machines as two chosen opponents meet in the"
                    + " rain."),
        film(27_205, "Inception", "2010-07-15", 148)
            .language("en")
            .fame(13_752, 8.1, 167.6)
            .genres("Action", "Thriller", "Science Fiction", "Mystery", "Adventure")
            .by("Christopher Nolan")
            .with("Leonardo DiCaprio", "Joseph Gordon-Levitt", "Elliot Page", "Michael Caine")
            .about("dream", "subconscious", "heist")
            .story(
                "A thief who steals secrets out of sleeping minds is hired to leave an idea behind"
                    + " instead."),
        film(157_336, "Interstellar", "2014-11-05", 169)
            .language("en")
            .fame(10_867, 8.1, 724.2)
            .genres("Adventure", "Drama", "Science Fiction")
            .by("Christopher Nolan")
            .with("Matthew McConaughey", "Anne Hathaway", "Jessica Chastain", "Michael Caine")
            .about("wormhole", "dust storm", "astronaut")
            .story(
                "A pilot leaves his children on a dying Earth to look for another one behind a"
                    + " wormhole."),
        film(348, "Alien", "1979-05-25", 117)
            .language("en")
            .fame(4_470, 7.9, 94.2)
            .genres("Horror", "Action", "Thriller", "Science Fiction")
            .by("Ridley Scott")
            .with("Sigourney Weaver", "Tom Skerritt", "John Hurt")
            .about("spaceship", "parasite", "android")
            .story(
                "The crew of a freighter answer a call from a dead planet and bring something back"
                    + " aboard."),
        film(679, "Aliens", "1986-07-18", 137)
            .language("en")
            .fame(3_220, 7.7, 67.7)
            .genres("Horror", "Action", "Thriller", "Science Fiction")
            .by("James Cameron")
            .with("Sigourney Weaver", "Michael Biehn", "Bill Paxton")
            .about("spaceship", "marines", "colony")
            .story("The only survivor goes back with soldiers to a colony that no longer answers."),
        film(11, "Star Wars", "1977-05-25", 121)
            .language("en")
            .alternative("Star Wars: Episode IV - A New Hope")
            .fame(6_624, 8.1, 126.4)
            .genres("Adventure", "Action", "Science Fiction")
            .by("George Lucas")
            .with("Mark Hamill", "Harrison Ford", "Carrie Fisher", "Alec Guinness")
            .about("rebellion", "spaceship", "princess")
            .story(
                "A farm boy, a smuggler and an old knight fly to free a princess from a station as"
                    + " big as a moon."),
        film(78, "Blade Runner", "1982-06-25", 117)
            .language("en")
            .fame(3_509, 7.9, 94.1)
            .genres("Science Fiction", "Drama", "Thriller")
            .by("Ridley Scott")
            .with("Harrison Ford", "Rutger Hauer", "Sean Young")
            .about("android", "bounty hunter", "rain")
            .story(
                "A tired policeman hunts four artificial people who came back to ask for more"
                    + " life."),
        film(62, "2001: A Space Odyssey", "1968-04-10", 149)
            .language("en")
            .fame(2_998, 7.9, 86.2)
            .genres("Science Fiction", "Mystery", "Adventure")
            .by("Stanley Kubrick")
            .with("Keir Dullea", "Gary Lockwood")
            .about("monolith", "artificial intelligence", "astronaut")
            .story(
                "A black slab leads apes to tools and men to Jupiter, with a computer that would"
                    + " rather not be switched off."),
        film(8_202, "Æon Flux", "2005-11-30", 93)
            .language("en")
            .fame(703, 5.4, 22.8)
            .genres("Action", "Science Fiction")
            .by("Karyn Kusama")
            .with("Charlize Theron", "Frances McDormand")
            .about("assassin", "walled city", "cloning")
            .story(
                "An agent of the underground is sent to kill the ruler of the last city and finds"
                    + " she knows him."));
  }
}
