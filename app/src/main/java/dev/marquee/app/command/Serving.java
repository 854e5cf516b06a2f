package dev.marquee.app.command;

import dev.marquee.api.ThingToTry;
import dev.marquee.api.http.PortInUseException;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.wiring.MarqueeServer;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.indexer.fetch.PageFetcher;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** How the commands that serve begin and end. */
final class Serving {
  /** Nobody has so many servers; so many refusals have another reason. */
  private static final int MAX_PORTS_TRIED = 100;

  private Serving() {}

  /** Serves on a port, or not at all. */
  static MarqueeServer on(int port, OpenCatalogue catalogue, PageFetcher web) throws IOException {
    return on(port, catalogue, List.of(), web);
  }

  private static MarqueeServer on(
      int port, OpenCatalogue catalogue, List<ThingToTry> thingsToTry, PageFetcher web)
      throws IOException {
    try {
      return start(port, catalogue, thingsToTry, web);
    } catch (PortInUseException e) {
      throw CommandFailedException.failed(
          e.getMessage() + "; --port takes another, --port 0 any free one");
    }
  }

  /**
   * Serves on a port or the next one that is free.
   *
   * @param thingsToTry named on the start page
   */
  static MarqueeServer from(
      int port, OpenCatalogue catalogue, List<ThingToTry> thingsToTry, PageFetcher web)
      throws IOException {
    int last = Math.min(port + MAX_PORTS_TRIED, Settings.MAX_PORT);
    for (int next = port; next < last; next++) {
      try {
        return start(next, catalogue, thingsToTry, web);
      } catch (PortInUseException e) {
        // The next one may be free.
      }
    }
    return on(last, catalogue, thingsToTry, web);
  }

  private static MarqueeServer start(
      int port, OpenCatalogue catalogue, List<ThingToTry> thingsToTry, PageFetcher web)
      throws IOException {
    try {
      return MarqueeServer.start(catalogue, port, thingsToTry, web);
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.failed(String.valueOf(e.getMessage()));
    }
  }

  /** Waits until the command is told to end; what is open is then closed by the caller. */
  static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // Not set again: an interrupt would fail the writes by which the store is closed.
    }
  }
}
