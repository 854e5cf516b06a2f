package dev.marquee.app.logging;

import dev.marquee.app.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One JSON object on one line: {@code time}, {@code level}, {@code logger}, {@code message} and, if
 * any, {@code trace}.
 */
final class JsonLine extends Formatter {
  @Override
  public String format(LogRecord logged) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("time", logged.getInstant().toString());
    line.put("level", logged.getLevel().getName());
    line.put("logger", String.valueOf(logged.getLoggerName()));
    line.put("message", formatMessage(logged));
    if (logged.getThrown() != null) {
      StringWriter trace = new StringWriter();
      logged.getThrown().printStackTrace(new PrintWriter(trace, true));
      line.put("trace", trace.toString());
    }
    return Json.write(line) + "\n";
  }
}
