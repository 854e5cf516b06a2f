package dev.marquee.store.elasticsearch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/**
 * All that is logged until it is closed, in every detail, except for the libraries that would write
 * down the headers of requests: of those the command line shows warnings only, and so does this.
 */
final class RecordedLog extends Handler {
  private static final Logger ROOT = Logger.getLogger("");
  private static final List<Logger> SECRETIVE =
      Stream.of("org.apache.hc", "co.elastic").map(Logger::getLogger).toList();

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Level before = ROOT.getLevel();

  RecordedLog() {
    setFormatter(new SimpleFormatter());
    SECRETIVE.forEach(library -> library.setLevel(Level.WARNING));
    ROOT.setLevel(Level.ALL);
    ROOT.addHandler(this);
  }

  String text() {
    return String.join("", lines);
  }

  @Override
  public void publish(LogRecord logged) {
    lines.add(getFormatter().format(logged));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    ROOT.setLevel(before);
    SECRETIVE.forEach(library -> library.setLevel(null));
  }
}
