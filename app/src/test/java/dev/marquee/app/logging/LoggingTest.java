package dev.marquee.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.app.settings.LogFormat;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggingTest {
  @AfterEach
  void setUpTheLogAsItWas() throws IOException {
    LogManager.getLogManager().readConfiguration();
  }

  /** In detail they write down the header that opens a cluster. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.hc.client5.http.headers",
        "org.apache.hc.client5.http.wire",
        "co.elastic.clients",
      })
  void librariesThatKnowASecretGiveNoDetailsAtAnyLevel(String library) {
    Logging.configure(Level.ALL, LogFormat.TEXT);

    assertThat(Logger.getLogger("dev.marquee").isLoggable(Level.FINEST)).isTrue();
    assertThat(Logger.getLogger(library).isLoggable(Level.INFO)).isFalse();
    assertThat(Logger.getLogger(library).isLoggable(Level.WARNING)).isTrue();
  }
}
