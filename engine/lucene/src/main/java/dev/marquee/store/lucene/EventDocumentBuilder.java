package dev.marquee.store.lucene;

import static dev.marquee.document.EventField.ACTION;
import static dev.marquee.document.EventField.COUNTRY;
import static dev.marquee.document.EventField.DEVICE;
import static dev.marquee.document.EventField.EVENT_ID;
import static dev.marquee.document.EventField.MOVIE_ID;
import static dev.marquee.document.EventField.ORIGIN;
import static dev.marquee.document.EventField.USER_ID;
import static dev.marquee.store.lucene.EventIndexField.EVENT;
import static dev.marquee.store.lucene.EventIndexField.TIME;

import dev.marquee.audience.Event;
import dev.marquee.document.EventDocument;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * Writes an event as a document of the index; the fields are described at {@link EventIndexField}.
 */
final class EventDocumentBuilder {
  private final Document document = new Document();

  private EventDocumentBuilder() {}

  static Document build(Event event) {
    EventDocumentBuilder builder = new EventDocumentBuilder();
    builder.document.add(new StoredField(EVENT, new BytesRef(EventDocument.write(event))));
    builder.addTerm(EVENT_ID, event.id().value());
    builder.addCounted(USER_ID, event.user().value());
    builder.addCounted(ACTION, event.action().text());
    event.movie().ifPresent(movie -> builder.addCounted(MOVIE_ID, movie.value()));
    event.surroundings().device().ifPresent(device -> builder.addTerm(DEVICE, device.text()));
    event.surroundings().country().ifPresent(country -> builder.addTerm(COUNTRY, country));
    event.details().origin().ifPresent(origin -> builder.addTerm(ORIGIN, origin.text()));
    builder.document.add(
        NumericDocValuesField.indexedField(TIME, event.timestamp().toEpochMilli()));
    return builder.document;
  }

  private void addCounted(String field, String term) {
    addTerm(field, term);
    document.add(new SortedDocValuesField(field, new BytesRef(term)));
  }

  private void addTerm(String field, String term) {
    document.add(new StringField(field, term, Field.Store.NO));
  }
}
