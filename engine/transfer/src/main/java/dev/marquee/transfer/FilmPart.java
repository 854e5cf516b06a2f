package dev.marquee.transfer;

import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import dev.marquee.transfer.Holdings.Reading;
import dev.marquee.transfer.Holdings.Rows;
import dev.marquee.transfer.Pairs.Pair;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Films and redirects. */
final class FilmPart implements Part<MovieId, Change.Kept> {
  @Override
  public String plural() {
    return "films";
  }

  @Override
  public long count(Store store) {
    return store.movies().count();
  }

  @Override
  public MovieId id(Change.Kept kept) {
    return kept.id();
  }

  @Override
  public Optional<Rows<Change.Kept>> in(Reading reading) throws IOException {
    return Optional.of(reading.films());
  }

  @Override
  public List<WriteFailure> write(Store store, List<Pair<MovieId, Change.Kept>> differences) {
    List<Change> changes =
        differences.stream()
            .map(pair -> pair.left().<Change>map(kept -> kept).orElse(new Change.Delete(pair.id())))
            .toList();
    return store.movies().apply(changes, Visibility.SOON);
  }
}
