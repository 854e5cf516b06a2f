package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SuggestRequest;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Probe;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.elasticsearch.FaultProxy.Fault;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long calls wait for a cluster that is slow or hangs. */
class TimeLimitTest {
  /** The proxy is slow for a second, which lies between. */
  private static final TimeLimits LIMITS =
      new TimeLimits(Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofMillis(2_500));

  /** For what goes on beside the waiting, on a busy machine. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private static final ArtifactName MODEL = new ArtifactName("model");
  private static final MovieId FILM = new MovieId("tmdb-603");
  private static final Movie MOVIE =
      new Movie(FILM, MovieFacts.titled("The Matrix").build(), List.of("tmdb"), Instant.EPOCH);
  private static final Embedding VECTOR = Embedding.of(new float[] {0.6f, 0.8f});

  private final String prefix = "limit-" + UUID.randomUUID();
  private FaultProxy proxy;
  private Cluster cluster;
  private MovieIndex films;
  private ArtifactStore artifacts;

  @BeforeEach
  void storeOneFilm() throws IOException {
    proxy = new FaultProxy(TestServer.address());
    cluster = connect(proxy.address());
    Schema schema = Schema.movies(prefix);
    schema.ensure(cluster);
    films = new ElasticsearchMovieIndex(cluster, schema, StoreListener.NONE);
    artifacts =
        new ElasticsearchArtifactStore(cluster, Schema.artifacts(prefix), Clock.systemUTC());
    films.apply(List.of(film()), Visibility.ON_RETURN);
    artifacts.put(MODEL, new ByteArrayInputStream(new byte[10]));
  }

  @AfterEach
  void removeStore() {
    cluster.close();
    proxy.close();
    for (String content : new String[] {"-movies-v1-1", "-artifacts-v1-1"}) {
      TestStores.ask("DELETE", "/" + prefix + content, "");
    }
  }

  @Test
  void questionsAreGivenUpSoonerThanChanges() {
    proxy.always(Fault.SLOW);

    assertThat(failure(() -> films.get(FILM)))
        .hasMessage(
            "reading a film failed: %s did not answer in time; see its log", proxy.address())
        .extracting("kind")
        .isEqualTo(Kind.UNAVAILABLE);
    assertThat(films.apply(List.of(film()), Visibility.SOON)).isEmpty();
  }

  @Test
  void noQuestionWaitsLongForAClusterThatHangs() throws Exception {
    proxy.always(Fault.HANG);
    assertGivenUpWithin(
        LIMITS.read(),
        List.of(
            () -> films.get(FILM),
            () -> films.resolve(new ExternalId(Registry.TMDB, "603")),
            () -> films.walk(Optional.empty(), 10),
            () -> films.count(),
            () -> films.search(SearchRequest.of("matrix", 10)),
            () -> films.suggest(new SuggestRequest("matr", 5)),
            () -> films.read(List.of(FILM)),
            () -> films.likeThis(MOVIE, List.of(), 5),
            () -> films.nearest(VECTOR, List.of(), 5),
            () -> artifacts.newest(MODEL),
            () -> artifacts.list()));

    proxy.next(0, Fault.NONE);
    assertThat(films.get(FILM)).isPresent();
  }

  @Test
  void noChangeWaitsForeverForAClusterThatHangs() throws Exception {
    proxy.always(Fault.HANG);
    assertGivenUpWithin(
        LIMITS.write(),
        List.of(
            () -> films.apply(List.of(film()), Visibility.SOON),
            () -> films.find(new Probe(Set.of(), Set.of(), Set.of("thematrix"))),
            () -> films.settle(),
            () -> artifacts.put(MODEL, new ByteArrayInputStream(new byte[10])),
            () -> artifacts.delete(MODEL)));

    proxy.next(0, Fault.NONE);
    assertThat(films.apply(List.of(film()), Visibility.ON_RETURN)).isEmpty();
    assertThat(films.count()).isEqualTo(1);
  }

  /** Each has to show this process's writes first, which is the same work for all. */
  @Test
  void thoseWhoWaitForAClusterThatHangsDoNotWaitForEachOther() throws Exception {
    films.apply(List.of(film()), Visibility.SOON);
    proxy.always(Fault.HANG);
    assertGivenUpWithin(LIMITS.read(), Collections.nCopies(16, () -> films.count()));
  }

  @Test
  void thoseForWhomNoConnectionIsLeftDoNotWaitEither() throws Exception {
    proxy.always(Fault.HANG);
    assertGivenUpWithin(
        LIMITS.read(),
        Collections.nCopies(2 * ClusterConnections.MAX_CONNECTIONS, () -> films.get(FILM)));
  }

  /** Listens and never speaks, as a machine that ran out of memory does. */
  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aServerThatNeverSpeaksIsGivenUp(String scheme) throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Cluster silent = connect(scheme + "://127.0.0.1:" + mute.getLocalPort())) {
      assertGivenUpWithin(LIMITS.write(), List.of(() -> Schema.movies(prefix).look(silent)));
    }
  }

  /** Makes the calls at the same time. */
  private static void assertGivenUpWithin(Duration limit, List<ThrowingCallable> calls)
      throws Exception {
    Instant begun = Instant.now();
    try (ExecutorService callers = Executors.newFixedThreadPool(calls.size())) {
      List<Future<StoreException>> failures =
          calls.stream().map(call -> callers.submit(() -> failure(call))).toList();
      for (Future<StoreException> failure : failures) {
        assertThat(failure.get().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.get()).hasMessageEndingWith("did not answer in time; see its log");
      }
    }
    assertThat(Duration.between(begun, Instant.now())).isLessThan(limit.plus(SLACK));
  }

  private Cluster connect(String server) {
    return Cluster.connect(
        StoreAddress.parse(server + "/" + prefix), Credentials.of(Map.of()), LIMITS);
  }

  private static Change film() {
    return new Change.Put(new CatalogEntry(MOVIE, List.of(), Optional.of(VECTOR)));
  }

  private static StoreException failure(ThrowingCallable call) {
    StoreException failure = catchThrowableOfType(StoreException.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }
}
