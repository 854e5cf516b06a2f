package dev.marquee.store.contract;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small catalogue of real films: same titles, sequels, other scripts, numerals, hyphens,
 * ligatures, one-letter titles, films with hardly any facts. Votes and popularity are of the right
 * size, not exact; keywords, taglines and stories are told in our own words.
 */
public final class SampleFilms {
  public static final List<CatalogEntry> ALL =
      Stream.of(
              SampleAdventures.adventures(),
              SampleAdventures.spaceAndScience(),
              SampleDramas.crimeAndDrama(),
              SampleDramas.families(),
              SampleDramas.oldAndFar())
          .flatMap(List::stream)
          .map(SampleFilm::entry)
          .toList();

  private SampleFilms() {}

  /** The films without their records. */
  public static List<Movie> movies() {
    return ALL.stream().map(CatalogEntry::movie).toList();
  }

  /** The film of this title; of several, the first in the catalogue. */
  public static CatalogEntry titled(String title) {
    return ALL.stream()
        .filter(entry -> entry.movie().facts().title().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sample film is titled " + title));
  }
}
