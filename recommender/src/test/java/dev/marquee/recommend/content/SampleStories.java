package dev.marquee.recommend.content;

import dev.marquee.catalog.MovieFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Films of two kinds that share no word: some of the sea, some of courts. */
final class SampleStories {
  private static final List<String> SEA =
      List.of("sailor", "storm", "harbour", "whale", "captain", "island", "anchor", "lighthouse");
  private static final List<String> COURT =
      List.of("lawyer", "verdict", "witness", "judge", "trial", "jury", "evidence", "prison");

  private SampleStories() {}

  static List<MovieFacts> films(int count) {
    var random = new Random(count);
    List<MovieFacts> films = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      films.add(film("Number " + number, number % 2 == 0, random));
    }
    return films;
  }

  static MovieFacts film(String title, boolean atSea, Random random) {
    List<String> words = atSea ? SEA : COURT;
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      story.append(words.get(random.nextInt(words.size()))).append(' ');
    }
    return MovieFacts.titled(title)
        .overview(Optional.of(story.toString()))
        .genres(List.of(atSea ? "Adventure" : "Drama"))
        .build();
  }
}
