package dev.marquee.store.elasticsearch;

import static dev.marquee.store.contract.SampleEvent.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import dev.marquee.store.elasticsearch.FaultProxy.Fault;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each event is kept once, whatever fails on the way to the cluster or in it. */
class EventFaultTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EACH = 50;
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

  private final String prefix = "event-fault-" + UUID.randomUUID();
  private final AtomicReference<Runnable> afterCommit = new AtomicReference<>(() -> {});
  private FaultProxy proxy;
  private Store store;
  private EventLog log;

  @BeforeEach
  void openStoreBehindProxy() throws IOException {
    proxy = new FaultProxy(TestServer.address());
    store = Stores.open(proxy.address() + "/" + prefix, (took, changes) -> afterCommit.get().run());
    log = store.events();
  }

  @AfterEach
  void removeStore() {
    proxy.next(0, Fault.NONE);
    store.close();
    proxy.close();
    TestStores.remove(prefix);
  }

  /** What a request brought whose answer was lost is there already when it is sent again. */
  @ParameterizedTest
  @CsvSource({"BUSY, 2, 50", "AWAY, 2, 50", "HANG_UP, 1, 50", "SLOW, 1, 50", "LOSE_ANSWER, 1, 0"})
  void whatPassesIsWaitedForAndCountsOnce(Fault fault, int times, int taken) {
    log.append(List.of(eventOf(JANUARY, EACH)), Visibility.SOON);
    proxy.next(times, fault);

    assertThat(log.append(eventsOf(JANUARY), Visibility.SOON))
        .isEqualTo(new Appended(taken, EACH - taken, List.of()));
    assertThat(log.count()).isEqualTo(EACH + 1);
  }

  @ParameterizedTest
  @CsvSource({"HANG_UP, 50", "LOSE_ANSWER, 0"})
  void batchThatWasCutOffInTheMiddleIsCompletedWhenItComesAgain(Fault fault, int taken) {
    log.append(List.of(eventOf(JANUARY, EACH), eventOf(FEBRUARY, EACH)), Visibility.SOON);
    List<Event> batch = new ArrayList<>(eventsOf(JANUARY));
    batch.addAll(eventsOf(FEBRUARY));
    afterCommit.set(() -> proxy.always(fault));

    assertThat(failure(batch).kind()).isEqualTo(Kind.UNAVAILABLE);

    afterCommit.set(() -> {});
    proxy.next(0, Fault.NONE);
    assertThat(log.append(batch, Visibility.SOON))
        .isEqualTo(new Appended(taken, 2 * EACH - taken, List.of()));
    assertThat(log.count()).isEqualTo(2L * EACH + 2);
  }

  @Test
  void monthThatADiskMadeReadOnlyIsCompletedWhenTheBlockIsLifted() {
    log.append(List.of(eventOf(JANUARY, 0), eventOf(FEBRUARY, 0)), Visibility.SOON);
    String settings = "/" + Schema.events(prefix, FEBRUARY.toString()).index() + "/_settings";
    List<Event> batch = List.of(eventOf(JANUARY, 1), eventOf(FEBRUARY, 1));
    TestStores.ask("PUT", settings, "{\"index.blocks.read_only_allow_delete\": true}");

    assertThat(failure(batch).kind()).isEqualTo(Kind.FULL);

    TestStores.ask("PUT", settings, "{\"index.blocks.read_only_allow_delete\": null}");
    assertThat(log.append(batch, Visibility.SOON)).isEqualTo(new Appended(1, 1, List.of()));
    assertThat(log.count()).isEqualTo(4);
  }

  /**
   * The month's index takes words of a search for numbers only, so that it refuses one of three.
   */
  @Test
  void whatTheClusterRefusesOfABatchIsToldAndTheRestIsTaken() throws IOException {
    makeMonthThatRefusesQueries();
    List<Event> batch =
        List.of(event("e-1").build(), event("e-2").full().build(), event("e-3").build());

    Appended first = log.append(batch, Visibility.SOON);
    Appended again = log.append(batch, Visibility.SOON);

    assertThat(first.taken()).isEqualTo(2);
    assertThat(first.repeated()).isZero();
    assertThat(again.taken()).isZero();
    assertThat(again.repeated()).isEqualTo(2);
    for (Appended answer : List.of(first, again)) {
      WriteFailure refused = answer.refused().getFirst();
      assertThat(answer.refused()).hasSize(1);
      assertThat(refused.index()).isEqualTo(1);
      assertThat(refused.kind()).isEqualTo(Kind.INVALID);
      assertThat(refused.reason()).startsWith("writing the event e-2 failed: ");
    }
    assertThat(log.count()).isEqualTo(2);
  }

  private void makeMonthThatRefusesQueries() throws IOException {
    Schema month = Schema.events(prefix, JANUARY.toString());
    try (InputStream definition = month.definition()) {
      ObjectNode index = (ObjectNode) JSON.readTree(definition);
      index.withObject("/mappings/properties").putObject("query").put("type", "integer");
      month.inUse().forEach(index.putObject("aliases")::putObject);
      assertThat(TestStores.ask("PUT", "/" + month.index(), index.toString()))
          .contains("\"acknowledged\":true");
    }
  }

  @Test
  void monthIsDroppedThoughTheAnswerWasLost() {
    log.append(eventsOf(JANUARY), Visibility.SOON);
    log.append(List.of(eventOf(FEBRUARY, 0)), Visibility.SOON);
    proxy.next(1, Fault.LOSE_ANSWER, "DELETE");

    assertThat(log.deleteBefore(FEBRUARY)).isEqualTo(EACH);

    assertThat(log.count()).isEqualTo(1);
  }

  /**
   * As by a second server that keeps events for the same time. The request waits for a second at
   * the proxy while the month goes.
   */
  @ParameterizedTest
  @CsvSource({"POST, 2, _count", "DELETE, 1, -events-2026-01-"})
  void monthThatAnotherDropsMeanwhileIsGoneAsItShouldBe(String method, int times, String path)
      throws Exception {
    log.append(eventsOf(JANUARY), Visibility.SOON);
    log.append(List.of(eventOf(FEBRUARY, 0)), Visibility.SOON);
    proxy.next(times, Fault.SLOW, method);
    int before = proxy.requests().size();

    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Long> dropping = thread.submit(() -> log.deleteBefore(FEBRUARY));
      await().until(() -> asked(before, method, path));
      TestStores.ask("DELETE", "/" + Schema.events(prefix, JANUARY.toString()).index(), "");

      assertThat(dropping.get()).isIn(0L, (long) EACH);
    }
    assertThat(log.count()).isEqualTo(1);
  }

  private boolean asked(int before, String method, String path) {
    return proxy.requests().stream()
        .skip(before)
        .anyMatch(request -> request.startsWith(method) && request.contains(path));
  }

  /** Its view of one moment is closed twice then. */
  @Test
  void answerIsGivenThoughThatToItsLastRequestWasLost() {
    log.append(eventsOf(JANUARY), Visibility.ON_RETURN);
    proxy.next(1, Fault.LOSE_ANSWER, "DELETE");

    assertThat(log.films(EventScope.EVERYTHING, 1))
        .containsExactly(new FilmCount(new MovieId("m-1"), EACH));
  }

  @ParameterizedTest
  @CsvSource({"BUSY, 2", "HANG_UP, 1", "LOSE_ANSWER, 1"})
  void accountIsTakenAwayThoughTheClusterFaltered(Fault fault, int times) {
    log.append(eventsOf(JANUARY), Visibility.SOON);
    proxy.next(times, fault, "POST");

    assertThat(log.deleteBy(new UserId("u-1"))).isEqualTo(EACH);

    assertThat(log.count()).isZero();
  }

  private StoreException failure(List<Event> batch) {
    StoreException failure =
        catchThrowableOfType(StoreException.class, () -> log.append(batch, Visibility.SOON));
    assertThat(failure).isNotNull();
    return failure;
  }

  private static List<Event> eventsOf(YearMonth month) {
    return IntStream.range(0, EACH).mapToObj(number -> eventOf(month, number)).toList();
  }

  private static Event eventOf(YearMonth month, int number) {
    return event("e-%s-%d".formatted(month, number))
        .about("m-1")
        .at(month.atDay(20) + "T12:00:00Z")
        .build();
  }
}
