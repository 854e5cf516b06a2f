package dev.marquee.bench.load;

import dev.marquee.bench.http.RawRequest;
import java.net.URI;
import java.util.List;

/**
 * What is sent to a server.
 *
 * @param name of the load, for who watches
 * @param server with the scheme http
 * @param calls in the order in which they fall due, warm-up first; the requests of one are sent
 *     each when the one before is answered, and are timed together
 */
record Load(String name, URI server, List<List<RawRequest>> calls) {
  Load {
    calls = List.copyOf(calls);
  }
}
