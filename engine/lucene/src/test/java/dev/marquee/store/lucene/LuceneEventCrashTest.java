package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.Period;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import dev.marquee.query.TimeGrid.Step;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.contract.SampleEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.Directory;

/**
 * No event is lost that was acknowledged, none stands twice, and the counts are those of the events
 * that are there. Each event is sent several times, by one writer.
 */
class LuceneEventCrashTest extends CrashContract<LuceneEventLog, Event> {
  private static final Instant FIRST = Instant.parse("2025-12-30T00:00:00Z");
  private static final List<Action> ACTIONS = List.of(Action.values());
  private static final Period WHEN = new Period(FIRST, FIRST.plus(Duration.ofDays(10)));

  @Override
  LuceneEventLog open(Directory disk) throws IOException {
    return new LuceneEventLog(disk, StoreListener.NONE);
  }

  /** The action tells which of several copies came first. */
  @Override
  Event randomChange(int writer, Random random) {
    int number = random.nextInt(IDS_OF_A_WRITER);
    return SampleEvent.event("e-" + writer + "-" + number)
        .by("u-" + writer)
        .about("m-" + number % 3)
        .doing(ACTIONS.get(random.nextInt(ACTIONS.size())))
        .at(FIRST.plus(Duration.ofHours(23L * number)))
        .build();
  }

  @Override
  void apply(LuceneEventLog log, List<Event> events, Visibility visibility) {
    Appended answer = log.append(events, visibility);
    assertThat(answer.taken() + answer.repeated()).isEqualTo(events.size());
    assertThat(answer.refused()).isEmpty();
  }

  @Override
  List<Event> stateIn(LuceneEventLog log, int writer) {
    return walk(log, EventScope.EVERYTHING.by(new UserId("u-" + writer)));
  }

  private static List<Event> walk(EventLog log, EventScope scope) {
    try (Snapshot<Event> walk = log.walk(scope)) {
      return walk.next(Snapshot.MAX_SIZE);
    }
  }

  @Override
  void assertIsConsistent(LuceneEventLog log) {
    List<Event> all = walk(log, EventScope.EVERYTHING);
    assertThat(all).extracting(Event::id).doesNotHaveDuplicates();
    assertThat(log.count()).isEqualTo(all.size());
    assertThat(log.actions(EventScope.EVERYTHING).total()).isEqualTo(all.size());
    assertThat(log.films(EventScope.EVERYTHING, 10).stream().mapToLong(FilmCount::count).sum())
        .isEqualTo(all.size());
    assertThat(
            log
                .times(EventScope.EVERYTHING.within(WHEN), TimeGrid.ofUtc(Step.QUARTER_HOUR))
                .stream()
                .map(TimeCount::actions)
                .reduce(ActionCounts.NONE, ActionCounts::plus))
        .isEqualTo(log.actions(EventScope.EVERYTHING));
  }

  @Override
  void assertTakesWritesAgain(LuceneEventLog log) {
    Event event = SampleEvent.event("after").by("u-after").about("m-1").at(FIRST).build();

    assertThat(log.append(List.of(event), Visibility.ON_RETURN).refused()).isEmpty();
    assertThat(walk(log, EventScope.EVERYTHING.by(event.user()))).containsExactly(event);
  }
}
