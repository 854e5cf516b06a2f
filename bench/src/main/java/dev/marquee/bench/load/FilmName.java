package dev.marquee.bench.load;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.MovieIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A film that requests can be about. */
public record FilmName(MovieId id, String title) {

  /** All films of a catalogue, by id. */
  public static List<FilmName> of(MovieIndex index) {
    List<FilmName> films = new ArrayList<>();
    List<CatalogEntry> batch = index.walk(Optional.empty(), MovieIndex.MAX_FILMS);
    while (!batch.isEmpty()) {
      batch.forEach(entry -> films.add(new FilmName(entry.id(), entry.movie().facts().title())));
      batch = index.walk(Optional.of(batch.getLast().id()), MovieIndex.MAX_FILMS);
    }
    return films;
  }
}
