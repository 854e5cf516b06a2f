package dev.marquee.api.http;

import dev.marquee.api.wire.EventsBody;
import dev.marquee.audience.Event;
import dev.marquee.audience.Surroundings;
import dev.marquee.document.DocumentException;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Visibility;
import io.helidon.http.Status;
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
  private final Optional<AddressHashes> collecting;
  private final InstantSource clock;

  /**
   * @param collecting makes the hashes of addresses; empty where no events are to be taken in
   */
  EventRoutes(EventLog log, Optional<AddressHashes> collecting, InstantSource clock) {
    this.log = log;
    this.collecting = collecting;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(Route.post(EVENTS, this::take));
  }

  private void take(ServerRequest request, ServerResponse response) throws DocumentException {
    new QueryParameters(request.query()).check();
    AddressHashes addresses =
        collecting.orElseThrow(
            () ->
                ProblemException.of(
                    Status.FORBIDDEN_403,
                    "this server takes in no events; it runs with ANALYTICS_ENABLED=false"));
    Instant now = clock.instant();
    String hash = addresses.of(address(request), now);
    EventsBody body = EventsBody.read(Bodies.jsonValues(request), now, from(hash));
    List<Event> events = body.events();
    Appended outcome = events.isEmpty() ? Appended.NOTHING : log.append(events, Visibility.SOON);
    Answers.json(request, response, body.answer(outcome));
  }

  private static String address(ServerRequest request) {
    SocketAddress peer = request.remotePeer().address();
    return peer instanceof InetSocketAddress socket ? socket.getAddress().getHostAddress() : "";
  }

  /** Notes where the request came from. */
  private static UnaryOperator<Event> from(String addressHash) {
    return event -> {
      Surroundings told = event.surroundings();
      return event.in(
          new Surroundings(
              told.device(), told.country(), told.referrerHost(), Optional.of(addressHash)));
    };
  }
}
