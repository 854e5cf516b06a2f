package dev.marquee.store.lucene;

import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** Makes changes on a writer; each change is one atomic step there. */
final class ChangeWriter {
  private ChangeWriter() {}

  /** Returns the sequence number of the last change. */
  static long write(IndexWriter writer, List<Change> changes) throws IOException {
    long sequenceNumber = -1;
    for (Change change : changes) {
      sequenceNumber = write(writer, change);
    }
    return sequenceNumber;
  }

  private static long write(IndexWriter writer, Change change) throws IOException {
    return switch (change) {
      case Change.Put put ->
          writer.updateDocument(key(put.entry().id()), MovieDocumentBuilder.build(put.entry()));
      case Change.Delete delete ->
          writer.deleteDocuments(
              key(delete.id()), new Term(IndexField.REDIRECT_TO, delete.id().value()));
      case Change.Redirect redirect ->
          writer.updateDocument(key(redirect.from()), redirectDocument(redirect));
    };
  }

  private static Document redirectDocument(Change.Redirect redirect) {
    Document document = new Document();
    document.add(new StringField(IndexField.KEY, redirect.from().value(), Field.Store.NO));
    document.add(new StringField(IndexField.REDIRECT_TO, redirect.to().value(), Field.Store.NO));
    document.add(new StoredField(IndexField.REDIRECT_TO, redirect.to().value()));
    document.add(new NumericDocValuesField(IndexField.PROMINENCE, 0));
    return document;
  }

  private static Term key(MovieId id) {
    return new Term(IndexField.KEY, id.value());
  }
}
