package dev.marquee.bench.audience;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.Event;
import dev.marquee.bench.http.RawRequest;
import dev.marquee.document.EventDocument;
import dev.marquee.document.EventField;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A request with many events that is sent again and again, each time with other ids: to write them
 * anew would take the processor from the server that is measured. For one thread.
 */
final class EventBody {
  private final byte[] bytes;
  private final int[] places;

  private EventBody(byte[] bytes, int[] places) {
    this.bytes = bytes;
    this.places = places;
  }

  /**
   * A request with events of now.
   *
   * @param base of the server
   * @param first number of the events
   */
  static EventBody of(URI base, InventedEvents events, long first, int count) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      byte[] line = line(events.event(first + i, Instant.now()));
      places[i] = lines.size() + indexOf(line, InventedEvents.id(first + i));
      lines.writeBytes(line);
      lines.write('\n');
    }
    byte[] head =
        "POST /api/events HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-ndjson\r\nContent-Length: %d\r\n\r\n"
            .formatted(base.getRawAuthority(), lines.size())
            .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head);
    whole.writeBytes(lines.toByteArray());
    for (int i = 0; i < count; i++) {
      places[i] += head.length;
    }
    return new EventBody(whole.toByteArray(), places);
  }

  /** What only a server writes is left out. */
  private static byte[] line(Event event) {
    ObjectNode node = EventDocument.of(event);
    node.remove(List.of(EventField.RECEIVED_AT, EventField.ADDRESS_HASH, EventField.SUSPICIOUS));
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int indexOf(byte[] line, String id) {
    return new String(line, StandardCharsets.ISO_8859_1).indexOf(id);
  }

  int events() {
    return places.length;
  }

  int size() {
    return bytes.length;
  }

  /** The request with ids of other numbers. */
  RawRequest numbered(long first) {
    for (int i = 0; i < places.length; i++) {
      byte[] id = InventedEvents.id(first + i).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(id, 0, bytes, places[i], id.length);
    }
    return new RawRequest(bytes);
  }
}
