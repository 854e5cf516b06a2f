package dev.marquee.app.command;

import dev.marquee.app.json.Json;
import dev.marquee.app.terminal.Terminal;
import dev.marquee.app.wiring.MarqueeServer;
import dev.marquee.app.wiring.OpenCatalogue;
import java.net.URI;

/**
 * What a server says of itself when it is ready.
 *
 * @param films in the store at this moment
 */
record Announcement(URI address, int port, long pid, String store, long films) {

  static Announcement of(MarqueeServer server, OpenCatalogue catalogue) {
    return new Announcement(
        server.address(),
        server.port(),
        ProcessHandle.current().pid(),
        catalogue.store().status().place(),
        catalogue.store().movies().count());
  }

  void tell(Terminal terminal, boolean json) {
    if (json) {
      terminal.print(Json.write(this));
    }
    terminal.say("Marquee serves %,d films at %s until Ctrl-C.".formatted(films, address));
    if (films == 0) {
      terminal.say(
          "Its store is empty: `marquee import FILE`, in another window, brings films in at once.");
    }
  }
}
