package dev.marquee.app.command;

import dev.marquee.app.measure.MeasuredStore;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.bench.load.FilmName;
import dev.marquee.store.StoreStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Stores to be measured, and the films that all of them hold.
 *
 * @param films at least one
 * @param stores at least one
 */
record SameFilms(List<FilmName> films, List<MeasuredStore> stores) {
  SameFilms {
    films = List.copyOf(films);
    stores = List.copyOf(stores);
  }

  /**
   * Looks into the store of the settings and perhaps another, which are closed again.
   *
   * @throws CommandFailedException when there are no films, or not the same in both
   */
  static SameFilms in(Settings settings, Optional<String> other) throws IOException {
    SameFilms first = in(settings);
    if (first.films.isEmpty()) {
      throw CommandFailedException.failed(
          "the store holds no films to ask for; `marquee import FILE` brings some in");
    }
    return other.isEmpty() ? first : first.and(in(settings.withStore(other.get())));
  }

  private SameFilms and(SameFilms second) {
    if (!films.equals(second.films)) {
      throw CommandFailedException.failed(
          "the stores hold different films, %d and %d; imports of the same files in the same order make them alike"
              .formatted(films.size(), second.films.size()));
    }
    MeasuredStore one = stores.getFirst();
    MeasuredStore other = second.stores.getFirst();
    boolean alike = one.name().equals(other.name());
    return new SameFilms(
        films, List.of(one, alike ? other.named("the other " + one.name()) : other));
  }

  private static SameFilms in(Settings settings) throws IOException {
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings)) {
      StoreStatus status = catalogue.store().status();
      return new SameFilms(
          FilmName.of(catalogue.store().movies()),
          List.of(new MeasuredStore(status.engine(), settings.store(), status.place())));
    }
  }
}
