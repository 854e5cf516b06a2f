package dev.marquee.api.http;

import dev.marquee.api.wire.EventsBody;
import dev.marquee.audience.Event;
import dev.marquee.audience.Surroundings;
import dev.marquee.document.DocumentException;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Visibility;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes in what people did. */
final class EventRoutes {
  static final String EVENTS = "/api/events";

  private final EventLog log;
  private final AddressHashes addresses;
  private final InstantSource clock;

  EventRoutes(EventLog log, AddressHashes addresses, InstantSource clock) {
    this.log = log;
    this.addresses = addresses;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(Route.post(EVENTS, this::take));
  }

  private void take(ServerRequest request, ServerResponse response) throws DocumentException {
    new QueryParameters(request.query()).check();
    Instant now = clock.instant();
    EventsBody body = EventsBody.read(Bodies.jsonValues(request), now, from(request, now));
    List<Event> events = body.events();
    Appended outcome = events.isEmpty() ? Appended.NOTHING : log.append(events, Visibility.SOON);
    Answers.json(request, response, body.answer(outcome));
  }

  /** Notes the address that the request came from. */
  private UnaryOperator<Event> from(ServerRequest request, Instant now) {
    SocketAddress peer = request.remotePeer().address();
    String address =
        peer instanceof InetSocketAddress socket ? socket.getAddress().getHostAddress() : "";
    Optional<String> hash = Optional.of(addresses.of(address, now));
    return event -> {
      Surroundings told = event.surroundings();
      return event.in(new Surroundings(told.device(), told.country(), told.referrerHost(), hash));
    };
  }
}
