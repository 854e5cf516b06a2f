package dev.marquee.store.lucene;

import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Events in the order of {@link Event#BY_ACCOUNT}: account by account, each account's events
 * gathered from all segments. Takes a bit for each event of the index, and some bytes for each
 * event of one account.
 */
final class EventPages implements LuceneSnapshot.Pages<Event> {
  /** An event of the account at hand. */
  private record Place(long time, int document) {}

  private final StoredEvents events;
  private final PriorityQueue<SegmentAccounts> segments =
      new PriorityQueue<>(Comparator.comparing(SegmentAccounts::account));

  /** What is left of the account at hand, in order of time. */
  private final Deque<Place> places = new ArrayDeque<>();

  /** Those of one moment, in order. */
  private final Deque<Event> moment = new ArrayDeque<>();

  EventPages(IndexSearcher searcher, EventScope scope) throws IOException {
    events = new StoredEvents(searcher);
    Query query = EventQueries.scoped(scope);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      if (leaf.reader().getDocValuesSkipper(EventIndexField.TIME) != null) {
        advance(new SegmentAccounts(leaf, Matches.in(searcher, query, leaf)));
      }
    }
  }

  @Override
  public List<Event> next(int size) throws IOException {
    List<Event> page = new ArrayList<>();
    while (page.size() < size && !(moment.isEmpty() && places.isEmpty() && segments.isEmpty())) {
      if (!moment.isEmpty()) {
        page.add(moment.removeFirst());
      } else if (!places.isEmpty()) {
        readMoment();
      } else {
        gatherAccount();
      }
    }
    return page;
  }

  /** Most often a single one. */
  private void readMoment() throws IOException {
    long time = places.getFirst().time();
    List<Event> same = new ArrayList<>();
    while (!places.isEmpty() && places.getFirst().time() == time) {
      same.add(events.event(places.removeFirst().document()));
    }
    same.sort(Event.BY_ACCOUNT);
    moment.addAll(same);
  }

  private void gatherAccount() throws IOException {
    BytesRef account = BytesRef.deepCopyOf(segments.element().account());
    List<Place> gathered = new ArrayList<>();
    while (!segments.isEmpty() && segments.element().account().equals(account)) {
      SegmentAccounts segment = segments.remove();
      segment.visit((time, document) -> gathered.add(new Place(time, document)));
      advance(segment);
    }
    gathered.sort(Comparator.comparingLong(Place::time));
    places.addAll(gathered);
  }

  private void advance(SegmentAccounts segment) throws IOException {
    if (segment.next()) {
      segments.add(segment);
    }
  }
}
