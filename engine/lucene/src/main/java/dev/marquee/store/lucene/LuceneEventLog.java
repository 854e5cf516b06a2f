package dev.marquee.store.lucene;

import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;

/**
 * The events in a Lucene index, of all months together: so a batch of many months is on disk whole
 * or not at all, and an id is known in whatever month it stands.
 */
final class LuceneEventLog implements EventLog, Closeable {
  /** So many ids that no searcher shows take a few megabytes; then a new one is opened. */
  private static final int MAX_UNSHOWN = 50_000;

  private final LiveIndex index;
  private final EventCounts counts = new EventCounts();

  LuceneEventLog(Directory directory, StoreListener listener) throws IOException {
    index = new LiveIndex(directory, IndexContent.EVENTS, listener);
  }

  @Override
  public Appended append(List<Event> events, Visibility visibility) {
    EventLog.checkCount(events.size());
    if (events.isEmpty()) {
      return Appended.NOTHING;
    }
    List<Document> documents = events.stream().map(EventDocumentBuilder::build).toList();
    AtomicInteger taken = new AtomicInteger();
    index.write(
        (session, writer) -> {
          taken.set(add(events, documents, session, writer));
          return writer.getMaxCompletedSequenceNumber();
        },
        events.size(),
        visibility);
    return new Appended(taken.get(), events.size() - taken.get(), List.of());
  }

  /** One batch after the other: between the look for an id and its writing nobody else comes. */
  private static int add(
      List<Event> events, List<Document> documents, IndexSession session, IndexWriter writer)
      throws IOException {
    KnownKeys known = session.keys();
    int taken = 0;
    synchronized (known) {
      for (int at = 0; at < documents.size(); at++) {
        String id = events.get(at).id().value();
        if (!known.contains(id)) {
          writer.addDocument(documents.get(at));
          known.added(id);
          taken++;
        }
      }
    }
    if (known.unshown() > MAX_UNSHOWN) {
      session.show();
    }
    return taken;
  }

  @Override
  public long count() {
    return index.newest("counting events", searcher -> (long) searcher.getIndexReader().numDocs());
  }

  @Override
  public ActionCounts actions(EventScope scope) {
    return index.soon("counting events", searcher -> counts.actions(searcher, scope));
  }

  @Override
  public List<FilmCount> films(EventScope scope, int size) {
    EventLog.checkSize(size);
    return index.soon("counting films", searcher -> counts.films(searcher, scope, size));
  }

  @Override
  public List<TimeCount> times(EventScope scope, TimeGrid grid) {
    EventLog.checkSteps(scope, grid);
    return index.soon("counting events over time", searcher -> counts.times(searcher, scope, grid));
  }

  @Override
  public AccountCount accounts(EventScope scope) {
    return index.soon("counting accounts", searcher -> counts.accounts(searcher, scope));
  }

  @Override
  public Snapshot<Event> walk(EventScope scope) {
    return index.snapshot(searcher -> new EventPages(searcher, scope));
  }

  @Override
  public long deleteBefore(YearMonth firstKept) {
    Instant start = firstKept.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return delete(EventQueries.before(start));
  }

  @Override
  public long deleteBy(UserId user) {
    return delete(EventQueries.by(user));
  }

  private long delete(Query query) {
    AtomicLong count = new AtomicLong();
    index.write(
        (session, writer) -> {
          count.set(session.readNewest(searcher -> (long) searcher.count(query)));
          return writer.deleteDocuments(query);
        },
        1,
        Visibility.ON_RETURN);
    return count.get();
  }

  @Override
  public void settle() {
    index.settle();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
