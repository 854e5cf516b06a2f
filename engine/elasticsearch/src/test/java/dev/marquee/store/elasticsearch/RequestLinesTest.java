package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.RequestBase;
import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.query.EventScope;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewScope;
import dev.marquee.query.SearchRequest;
import dev.marquee.review.Review;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.Change;
import dev.marquee.store.EventLog;
import dev.marquee.store.MigrationListener;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Probe;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreProvider;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import dev.marquee.store.contract.SampleEvent;
import dev.marquee.store.contract.SampleReview;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files in es-mappings/queries show what goes over the wire, and all of it. */
class RequestLinesTest {
  private static final MovieId FILM = new MovieId("tmdb-603");
  private static final Embedding VECTOR = Embedding.of(new float[] {0.6f, 0.8f});

  private static final Pattern PARAMETER = Pattern.compile("&");

  /** So many that they are more than one page of a view. */
  private static final int REDIRECTS = 1_001;

  @Test
  void everyRequestThatGoesOutHasAFileAndTheReverse() throws IOException {
    String prefix = "lines-" + UUID.randomUUID();
    Set<String> sent;
    try (FaultProxy proxy = new FaultProxy(TestServer.address())) {
      try (Store store = Stores.open(proxy.address() + "/" + prefix, StoreListener.NONE)) {
        useFilms(store.movies());
        useReviews(store.reviews());
        useEvents(store.events());
        useArtifacts(store.artifacts());
        store.status();
      }
      migrate(proxy, prefix + "-old");
      sent =
          proxy.requests().stream()
              .map(
                  line -> kind(line.replace(prefix + "-old", "marquee").replace(prefix, "marquee")))
              .collect(Collectors.toCollection(TreeSet::new));
    } finally {
      TestStores.remove(prefix);
    }

    Set<String> shown = new TreeSet<>();
    for (RequestBase request : SentRequests.all().values()) {
      shown.add(kind(RequestText.of(request).lines().findFirst().orElseThrow()));
    }
    assertThat(sent).isEqualTo(shown);
  }

  private static void useFilms(MovieIndex films) {
    MovieFacts facts = MovieFacts.titled("The Matrix").build();
    Movie movie = new Movie(FILM, facts, List.of("tmdb"), Instant.EPOCH);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Put(new CatalogEntry(movie, List.of(), Optional.of(VECTOR))));
    for (int i = 0; i < REDIRECTS; i++) {
      changes.add(new Change.Redirect(new MovieId("m-" + i), FILM));
    }
    films.apply(changes, Visibility.SOON);
    films.get(new MovieId("m-7"));
    films.resolve(new ExternalId(Registry.TMDB, "603"));
    films.find(new Probe(Set.of(), Set.of(), Set.of("thematrix")));
    films.walk(Optional.empty(), 10);
    films.read(List.of(FILM));
    films.search(SearchRequest.of("matrix", 10));
    films.nearest(VECTOR, List.of(), 5);
    films.settle();
    films.apply(List.of(new Change.Delete(FILM)), Visibility.SOON);
    assertThat(films.get(new MovieId("m-7"))).isEmpty();
  }

  private static void useReviews(ReviewIndex reviews) {
    Review review = SampleReview.review("r-1").by("u-1").build();
    reviews.put(List.of(review), Visibility.SOON);
    assertThat(reviews.get(review.id())).contains(review);
    assertThat(reviews.count()).isEqualTo(1);
    reviews.search(ReviewRequest.newest(ReviewScope.EVERYTHING, 10));
    reviews.tally(ReviewScope.EVERYTHING);
    assertThat(reviews.deleteBy(new UserId("u-1"))).isEqualTo(1);
  }

  private static void useEvents(EventLog events) {
    Instant newYear = Instant.parse("2026-01-01T00:00:00Z");
    Event late = SampleEvent.event("e-1").receivedAt(newYear.minusMillis(1)).build();
    Event again = SampleEvent.event("e-1").receivedAt(newYear).build();
    events.append(List.of(late), Visibility.SOON);
    assertThat(events.append(List.of(again), Visibility.SOON).repeated()).isEqualTo(1);
    assertThat(events.count()).isEqualTo(1);
    events.actions(EventScope.EVERYTHING);
    events.accounts(EventScope.EVERYTHING);
    events.films(EventScope.EVERYTHING, 10);
    events.walk(EventScope.EVERYTHING).close();
    events.settle();
    assertThat(events.deleteBy(late.user())).isEqualTo(1);
    events.deleteBefore(YearMonth.of(2026, 1));
  }

  /** Twice: the first is ended while writes are held, and a film is deleted before the second. */
  private static void migrate(FaultProxy proxy, String prefix) {
    try (EarlierStore earlier = new EarlierStore(prefix)) {
      CatalogEntry film = EarlierStore.film(1, "One");
      earlier.put(film, EarlierStore.film(2, "Two"));
      String address = proxy.address() + "/" + prefix;
      StoreProvider engine = Stores.providerOf(address);
      MigrationListener untilHeld =
          (done, total) -> {
            if (total > 2) {
              throw new CancellationException("held");
            }
          };
      assertThatThrownBy(() -> engine.migrate(address, untilHeld)).hasMessage("held");
      assertThat(earlier.delete(2)).isTrue();

      engine.migrate(address, MigrationListener.NONE);

      assertThat(engine.dropEarlier(address)).containsExactly(earlier.index());
      try (Store migrated = Stores.open(address, StoreListener.NONE);
          Snapshot<Change.Kept> snapshot = migrated.movies().snapshot()) {
        assertThat(snapshot.next(10)).hasSize(1);
      }
    }
  }

  private static void useArtifacts(ArtifactStore artifacts) throws IOException {
    ArtifactName name = new ArtifactName("model");
    artifacts.put(name, new ByteArrayInputStream(new byte[10]));
    Artifact second = artifacts.put(name, new ByteArrayInputStream(new byte[10]));
    artifacts.open(second).close();
    assertThat(artifacts.list()).containsExactly(second);
    artifacts.delete(name);
  }

  /** Method, path and parameters, without what differs from one request of a kind to the next. */
  private static String kind(String line) {
    String[] parts = URLDecoder.decode(line, StandardCharsets.UTF_8).split("\\?", 2);
    String path =
        parts[0]
            .replaceAll("/(_doc|_tasks)/.*", "/$1/ID")
            .replaceAll(
                "marquee-(movies|reviews|artifacts|events-(\\*|\\d{4}-\\d{2}))(-v\\d+)?(-\\d+)?",
                "INDEX");
    if (parts.length == 1) {
      return path;
    }
    String parameters =
        PARAMETER
            .splitAsStream(parts[1])
            .map(parameter -> parameter.replaceAll("=(_shards:)?(\\d+|true|false)$", "=*"))
            .sorted()
            .collect(Collectors.joining("&"));
    return path + "?" + parameters;
  }
}
