package dev.marquee.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Pages in a real browser, one for all tests of a class; without a browser they are not run. */
@EnabledIf("dev.marquee.app.command.Chromium#isHere")
abstract class PageTest {
  @TempDir static Path profile;
  static Chromium chromium;

  @BeforeAll
  static void startBrowser() throws IOException {
    chromium = Chromium.start(profile);
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }
}
