package dev.marquee.indexer.merge;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Small made-up sources full of films that are easily confused. */
public final class RandomRecords {
  private static final List<String> SOURCES =
      List.of("tmdb", "jsonl", "other", "main_data", "wikipedia");
  private static final List<String> TITLES =
      List.of(
          "Heat",
          "The Heat",
          "heat!",
          "Batman",
          "Bat Man",
          "Rocky II",
          "Rocky 2",
          "映画",
          "$",
          "Heat: Batman",
          "Bat Man 3D",
          "Batman: Heat",
          "Ada's Heat",
          "Batman Part 2");
  private static final List<String> PEOPLE =
      List.of("Ada Rector", "Bo Actor", "Cy Actor", "Di Actor", "Ed Actor");

  private RandomRecords() {}

  /**
   * Records of several sources, each key once: with numbers in registers and without, with years
   * and without, of one title in several writings, and with numbers that lead from one film to
   * another.
   */
  public static List<SourceRecord> of(Random random, int count) {
    Map<SourceKey, SourceRecord> records = new LinkedHashMap<>();
    while (records.size() < count) {
      String source = SOURCES.get(random.nextInt(SOURCES.size()));
      SourceKey key = new SourceKey(source, "r" + random.nextInt(1_000));
      records.put(key, new SourceRecord(key, facts(source, random)));
    }
    return List.copyOf(records.values());
  }

  private static MovieFacts facts(String source, Random random) {
    // A number beside the title makes blocks of all sizes; a rare one stands alone.
    String number = random.nextInt(3) == 0 ? "" : " " + random.nextInt(8);
    MovieFacts.Builder facts =
        MovieFacts.titled(TITLES.get(random.nextInt(TITLES.size())) + number)
            .genres(List.of("Genre " + random.nextInt(5)));
    if (!source.equals("main_data") && random.nextInt(4) > 0) {
      facts.releaseYear(OptionalInt.of(2000 + random.nextInt(5)));
    }
    if (random.nextInt(3) == 0) {
      facts.alternativeTitles(List.of(TITLES.get(random.nextInt(TITLES.size())) + number));
    }
    if (random.nextInt(3) == 0) {
      int film = 1 + random.nextInt(15);
      if (random.nextBoolean()) {
        facts.id(Registry.TMDB, "" + (random.nextInt(5) == 0 ? film + 1 : film));
      }
      facts.id(Registry.IMDB, "tt%07d".formatted(film));
    }
    addPeople(facts, random);
    if (random.nextInt(3) == 0) {
      facts.runtimeMinutes(OptionalInt.of(90 + random.nextInt(12)));
    }
    return facts.build();
  }

  private static void addPeople(MovieFacts.Builder facts, Random random) {
    if (random.nextInt(4) == 0) {
      facts.directors(List.of(PEOPLE.get(random.nextInt(PEOPLE.size()))));
    }
    if (random.nextInt(3) == 0) {
      int first = random.nextInt(PEOPLE.size());
      facts.cast(
          IntStream.range(first, PEOPLE.size())
              .mapToObj(place -> Credit.of(PEOPLE.get(place), place - first))
              .toList());
    }
  }
}
