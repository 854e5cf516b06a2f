package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A tab of a browser. */
final class ChromiumTab {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Chromium browser;
  private final String session;

  ChromiumTab(Chromium browser, String session) {
    this.browser = browser;
    this.session = session;
  }

  void prepare(String script) {
    browser.call(session, "Page.enable", Map.of());
    browser.call(session, "Network.enable", Map.of());
    browser.call(session, "Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    browser.call(session, "Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** Goes to a page, and waits until it is loaded. */
  void go(String address) {
    browser.call(session, "Page.navigate", Map.of("url", address));
    awaitTrue("document.readyState === 'complete' && location.href === '%s'".formatted(address));
  }

  /** As if the server could not be reached at addresses of a pattern, such as {@code *funnel*}. */
  void cutOff(String... patterns) {
    browser.call(session, "Network.setBlockedURLs", Map.of("urls", List.of(patterns)));
  }

  /** The width of a window or of a phone, in pixels of CSS. */
  void width(int pixels) {
    browser.call(
        session,
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Leaves the page as somebody does who goes elsewhere. */
  void leave() {
    go("about:blank");
  }

  /** Tells the page that it is being left, so that it sends at once what it gathers. */
  void hurry() {
    value("dispatchEvent(new Event('pagehide')), 0");
  }

  void rest(Duration time) {
    value("new Promise(resolve => setTimeout(resolve, %d))".formatted(time.toMillis()));
  }

  /** The value of an expression; of a promise, what it becomes. */
  JsonNode value(String expression) {
    JsonNode answer =
        browser.call(
            session,
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError("%s: %s".formatted(expression, answer.get("exceptionDetails")));
    }
    return answer.path("result").path("value");
  }

  /** A page that is just being left has no value to give; the next one has. */
  void awaitTrue(String expression) {
    await().atMost(PATIENCE).ignoreExceptions().until(() -> value(expression).asBoolean());
  }

  /** Clicks on the first element that a selector finds, once there is one. */
  void click(String selector) {
    awaitTrue("!!document.querySelector('%s')".formatted(selector));
    value("document.querySelector('%s').click()".formatted(selector));
  }

  /** The text a reader sees in the first element a selector finds; nothing where there is none. */
  String text(String selector) {
    return value("document.querySelector(`%s`)?.innerText ?? ''".formatted(selector)).asText();
  }

  /** Waits until that text has certain words, in any case: style sheets may change it. */
  void awaitText(String selector, String... words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String text = text(selector);
              assertThat(words).allSatisfy(word -> assertThat(text).containsIgnoringCase(word));
            });
  }
}
