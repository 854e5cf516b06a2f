package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.Event;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EventDocument;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.nio.charset.StandardCharsets;

/**
 * An event as a document of the index; what it has beside the event is described at {@link
 * EventIndexField}.
 */
final class IndexedEvent {
  private IndexedEvent() {}

  /** In UTF-8. */
  static byte[] write(Event event) {
    ObjectNode document = EventDocument.of(event);
    document.put(EventIndexField.TIME, event.timestamp().toEpochMilli());
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Event read(Hit<ObjectNode> hit) {
    ObjectNode source = hit.source();
    if (source == null) {
      throw new StoreException(Kind.CORRUPT, "an event in the index has no stored record");
    }
    try {
      return EventDocument.read(source);
    } catch (DocumentException unreadable) {
      throw new StoreException(
          Kind.CORRUPT, "a stored event cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
