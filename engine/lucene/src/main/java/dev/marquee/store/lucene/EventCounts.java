package dev.marquee.store.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.marquee.audience.Action;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.EventField;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.LongBitSet;

/** Counts events by their columns. Thread-safe. */
final class EventCounts {
  /** Numbers remembered of each kind: some tens of megabytes when all room is taken. */
  private static final long REMEMBERED = 400_000;

  private static final Object ONE_QUESTION = EventCounts.class;

  private final SegmentMemo<Object, ActionCounts> actions =
      new SegmentMemo<>(
          (leaf, events, question) -> actions(leaf, events),
          (question, counts) -> counts.counts().size(),
          REMEMBERED);

  private final SegmentMemo<Object, Map<MovieId, Long>> films =
      new SegmentMemo<>(
          (leaf, events, question) -> films(leaf, events),
          (question, counts) -> counts.size(),
          REMEMBERED);

  private final SegmentMemo<TimeGrid, Map<Long, ActionCounts>> times =
      new SegmentMemo<>(EventCounts::times, (question, counts) -> 4 * counts.size(), REMEMBERED);

  private final SegmentMemo<Object, SmallestHashes> accounts =
      new SegmentMemo<>(
          (leaf, events, question) -> accounts(leaf, events),
          (question, hashes) -> hashes.size(),
          10 * REMEMBERED);

  ActionCounts actions(IndexSearcher searcher, EventScope scope) throws IOException {
    return actions.parts(searcher, scope, ONE_QUESTION).stream()
        .reduce(ActionCounts.NONE, ActionCounts::plus);
  }

  List<FilmCount> films(IndexSearcher searcher, EventScope scope, int size) throws IOException {
    Map<MovieId, Long> sums = new HashMap<>();
    for (Map<MovieId, Long> part : films.parts(searcher, scope, ONE_QUESTION)) {
      part.forEach((film, count) -> sums.merge(film, count, Long::sum));
    }
    return sums.entrySet().stream()
        .map(film -> new FilmCount(film.getKey(), film.getValue()))
        .sorted(FilmCount.MOST_FIRST)
        .limit(size)
        .toList();
  }

  List<TimeCount> times(IndexSearcher searcher, EventScope scope, TimeGrid grid)
      throws IOException {
    TreeMap<Long, ActionCounts> sums = new TreeMap<>();
    for (Map<Long, ActionCounts> part : times.parts(searcher, scope, grid)) {
      part.forEach((step, counts) -> sums.merge(step, counts, ActionCounts::plus));
    }
    return sums.entrySet().stream()
        .map(step -> new TimeCount(grid.start(step.getKey()), step.getValue()))
        .toList();
  }

  AccountCount accounts(IndexSearcher searcher, EventScope scope) throws IOException {
    return SmallestHashes.union(accounts.parts(searcher, scope, ONE_QUESTION)).count();
  }

  private static ActionCounts actions(LeafReaderContext leaf, DocIdSetIterator events)
      throws IOException {
    SortedDocValues words = DocValues.getSorted(leaf.reader(), EventField.ACTION);
    long[] counts = new long[words.getValueCount()];
    for (int event = events.nextDoc(); event != NO_MORE_DOCS; event = events.nextDoc()) {
      words.advanceExact(event);
      counts[words.ordValue()]++;
    }
    return named(counts, actions(words));
  }

  private static Map<MovieId, Long> films(LeafReaderContext leaf, DocIdSetIterator events)
      throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), EventField.MOVIE_ID);
    long[] counts = new long[ids.getValueCount()];
    for (int event = events.nextDoc(); event != NO_MORE_DOCS; event = events.nextDoc()) {
      if (ids.advanceExact(event)) {
        counts[ids.ordValue()]++;
      }
    }
    Map<MovieId, Long> films = new HashMap<>();
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        films.put(new MovieId(ids.lookupOrd(ordinal).utf8ToString()), counts[ordinal]);
      }
    }
    return films;
  }

  private static Map<Long, ActionCounts> times(
      LeafReaderContext leaf, DocIdSetIterator events, TimeGrid grid) throws IOException {
    SortedDocValues words = DocValues.getSorted(leaf.reader(), EventField.ACTION);
    NumericDocValues times = DocValues.getNumeric(leaf.reader(), EventIndexField.TIME);
    Map<Long, long[]> steps = new HashMap<>();
    for (int event = events.nextDoc(); event != NO_MORE_DOCS; event = events.nextDoc()) {
      times.advanceExact(event);
      words.advanceExact(event);
      long[] counts =
          steps.computeIfAbsent(
              grid.number(times.longValue()), none -> new long[words.getValueCount()]);
      counts[words.ordValue()]++;
    }
    Action[] actions = actions(words);
    Map<Long, ActionCounts> named = new HashMap<>();
    steps.forEach((step, counts) -> named.put(step, named(counts, actions)));
    return named;
  }

  private static SmallestHashes accounts(LeafReaderContext leaf, DocIdSetIterator events)
      throws IOException {
    SortedDocValues users = DocValues.getSorted(leaf.reader(), EventField.USER_ID);
    LongBitSet seen = new LongBitSet(users.getValueCount());
    for (int event = events.nextDoc(); event != NO_MORE_DOCS; event = events.nextDoc()) {
      users.advanceExact(event);
      seen.set(users.ordValue());
    }
    long[] hashes = new long[(int) seen.cardinality()];
    int count = 0;
    for (int user = 0; user < users.getValueCount(); user++) {
      if (seen.get(user)) {
        hashes[count++] = SmallestHashes.hash(users.lookupOrd(user));
      }
    }
    return SmallestHashes.of(hashes);
  }

  private static Action[] actions(SortedDocValues words) throws IOException {
    Action[] actions = new Action[words.getValueCount()];
    for (int ordinal = 0; ordinal < actions.length; ordinal++) {
      actions[ordinal] = Action.of(words.lookupOrd(ordinal).utf8ToString()).orElseThrow();
    }
    return actions;
  }

  private static ActionCounts named(long[] counts, Action[] actions) {
    EnumMap<Action, Long> named = new EnumMap<>(Action.class);
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      named.put(actions[ordinal], counts[ordinal]);
    }
    return new ActionCounts(named);
  }
}
