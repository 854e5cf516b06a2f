package dev.marquee.store.lucene;

import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Makes changes on a writer; each change is one atomic step there. Serves one batch. */
final class ChangeWriter {
  private static final Set<String> KEY_ONLY = Set.of(IndexField.KEY);

  private final IndexSession session;
  private final IndexWriter writer;

  ChangeWriter(IndexSession session, IndexWriter writer) {
    this.session = session;
    this.writer = writer;
  }

  /** Returns the sequence number of the last change. */
  long write(List<Change> changes) throws IOException {
    long sequenceNumber = -1;
    int next = 0;
    while (next < changes.size()) {
      if (changes.get(next) instanceof Change.Delete) {
        Set<String> doomed = new LinkedHashSet<>();
        while (next < changes.size() && changes.get(next) instanceof Change.Delete delete) {
          doomed.add(delete.id().value());
          next++;
        }
        sequenceNumber = delete(doomed);
      } else {
        sequenceNumber = write(changes.get(next));
        next++;
      }
    }
    return sequenceNumber;
  }

  private long write(Change change) throws IOException {
    return switch (change) {
      case Change.Kept kept ->
          writer.updateDocument(key(kept.id()), MovieDocumentBuilder.build(kept));
      case Change.Delete delete -> delete(Set.of(delete.id().value()));
    };
  }

  /**
   * Takes films away, and with them all redirects that lead to them, directly or through others.
   */
  private long delete(Set<String> films) throws IOException {
    Set<String> doomed = new LinkedHashSet<>(films);
    session.readNewest(
        searcher -> {
          Set<String> found = films;
          while (!found.isEmpty()) {
            found = redirectsTo(found, searcher);
            found.removeAll(doomed);
            doomed.addAll(found);
          }
          return doomed;
        });
    return writer.deleteDocuments(
        doomed.stream().map(id -> new Term(IndexField.KEY, id)).toArray(Term[]::new));
  }

  private static Set<String> redirectsTo(Set<String> ids, IndexSearcher searcher)
      throws IOException {
    Query query =
        new TermInSetQuery(IndexField.REDIRECT_TO, ids.stream().map(BytesRef::new).toList());
    StoredFields stored = searcher.storedFields();
    Set<String> redirects = new LinkedHashSet<>();
    for (int document : Matches.of(searcher, query)) {
      redirects.add(stored.document(document, KEY_ONLY).get(IndexField.KEY));
    }
    return redirects;
  }

  private static Term key(MovieId id) {
    return new Term(IndexField.KEY, id.value());
  }
}
