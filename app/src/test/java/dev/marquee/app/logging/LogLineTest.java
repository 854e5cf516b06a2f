package dev.marquee.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {
  private final LogRecord logged = new LogRecord(Level.WARNING, "disk \"full\"\nnearly");

  LogLineTest() {
    logged.setLoggerName("dev.marquee.store.Disk");
    logged.setInstant(Instant.parse("2025-05-01T10:00:00.123Z"));
  }

  @Test
  void writesALineForPeople() {
    assertThat(new TextLine().format(logged))
        .isEqualTo(
            "2025-05-01T10:00:00Z WARNING Disk: disk \"full\"\nnearly" + System.lineSeparator());
  }

  @Test
  void writesOneLineOfJson() {
    assertThat(new JsonLine().format(logged))
        .isEqualTo(
            "{\"time\":\"2025-05-01T10:00:00.123Z\",\"level\":\"WARNING\",\"logger\":\"dev.marquee.store.Disk\",\"message\":\"disk"
                + " \\\"full\\\"\\n"
                + "nearly\"}\n");
  }

  @Test
  void addsTheStackTraceOfAnException() {
    logged.setThrown(new IllegalStateException("broken"));

    assertThat(new TextLine().format(logged))
        .contains("java.lang.IllegalStateException: broken", "at dev.marquee.app");
    assertThat(new JsonLine().format(logged))
        .hasLineCount(1)
        .contains("\"trace\":\"java.lang.IllegalStateException: broken");
  }
}
