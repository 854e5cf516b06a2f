package dev.marquee.transfer;

import dev.marquee.audience.Event;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.query.EventScope;
import dev.marquee.review.Review;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.Change;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import dev.marquee.store.contract.SampleEvent;
import dev.marquee.store.contract.SampleReview;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Stores with films, redirects, reviews, events and artifacts, and what they keep. */
final class Films {
  static final int REVIEWS = 701;
  static final int EVENTS = 903;

  private Films() {}

  static Store open(Path folder) {
    return Stores.open("lucene:" + folder, StoreListener.NONE);
  }

  static MovieId id(int number) {
    return new MovieId("m-" + number);
  }

  static Change put(int number, String title) {
    MovieFacts facts =
        MovieFacts.titled(title)
            .overview(Optional.of("“The story of %d”\nin two lines".formatted(number)))
            .cast(List.of(Credit.of("Zoë Ωmega " + number, 0)))
            .build();
    Movie movie = new Movie(id(number), facts, List.of("test"), Instant.EPOCH);
    SourceRecord record = new SourceRecord(new SourceKey("test", "no " + number), facts);
    Optional<Embedding> vector =
        number % 2 == 0 ? Optional.of(Embedding.of(new float[] {0.6f, 0.8f})) : Optional.empty();
    return new Change.Put(new CatalogEntry(movie, List.of(record), vector));
  }

  /** More films, reviews and events than fit into a page, some redirects, two artifacts. */
  static void fill(Store store) {
    List<Change> changes = new ArrayList<>();
    for (int number = 0; number < 620; number++) {
      changes.add(put(number, "Film " + number));
    }
    changes.add(new Change.Redirect(new MovieId("a-1"), id(7)));
    changes.add(new Change.Redirect(new MovieId("z-1"), new MovieId("a-1")));
    apply(store, changes);
    review(
        store,
        IntStream.range(0, REVIEWS)
            .mapToObj(number -> SampleReview.review("r-" + number).judged(number / 1_000.0))
            .map(SampleReview::build)
            .toList());
    append(
        store,
        IntStream.range(0, EVENTS)
            .mapToObj(number -> SampleEvent.event("e-" + number).by("u-" + number % 40))
            .map(SampleEvent::build)
            .toList());
    artifact(store, "vectors", "one, two, three");
    artifact(store, "model", "x".repeat(3_000_000));
  }

  static void apply(Store store, List<Change> changes) {
    if (!store.movies().apply(changes, Visibility.ON_RETURN).isEmpty()) {
      throw new AssertionError("a film was refused");
    }
  }

  static void review(Store store, List<Review> reviews) {
    if (!store.reviews().put(reviews, Visibility.ON_RETURN).isEmpty()) {
      throw new AssertionError("a review was refused");
    }
  }

  static void append(Store store, List<Event> events) {
    if (store.events().append(events, Visibility.ON_RETURN).taken() != events.size()) {
      throw new AssertionError("an event was refused, or there already");
    }
  }

  static void artifact(Store store, String name, String content) {
    store
        .artifacts()
        .put(
            new ArtifactName(name),
            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** All films, redirects, reviews, events, and the names and checksums of artifacts. */
  static List<Object> kept(Store store) {
    List<Object> kept = new ArrayList<>();
    addAll(store.movies().snapshot(), kept);
    addAll(store.reviews().snapshot(), kept);
    addAll(store.events().walk(EventScope.EVERYTHING), kept);
    store
        .artifacts()
        .list()
        .forEach(artifact -> kept.add(artifact.name() + " " + artifact.sha256()));
    return kept;
  }

  private static <T> void addAll(Snapshot<T> from, List<Object> kept) {
    try (Snapshot<T> snapshot = from) {
      List<T> page = snapshot.next(Snapshot.MAX_SIZE);
      while (!page.isEmpty()) {
        kept.addAll(page);
        page = snapshot.next(Snapshot.MAX_SIZE);
      }
    }
  }
}
