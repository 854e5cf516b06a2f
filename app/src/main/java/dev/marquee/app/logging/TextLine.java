package dev.marquee.app.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** {@code 2025-05-01T10:00:00Z INFO http: message}, a stack trace below where there is one. */
final class TextLine extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Override
  public String format(LogRecord logged) {
    StringWriter line = new StringWriter();
    PrintWriter out = new PrintWriter(line);
    out.printf(
        "%s %s %s: %s%n",
        TIME.format(logged.getInstant()),
        logged.getLevel().getName(),
        shortName(logged),
        formatMessage(logged));
    if (logged.getThrown() != null) {
      logged.getThrown().printStackTrace(out);
    }
    out.flush();
    return line.toString();
  }

  private static String shortName(LogRecord logged) {
    String name = String.valueOf(logged.getLoggerName());
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
