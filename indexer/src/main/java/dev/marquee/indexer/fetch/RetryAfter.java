package dev.marquee.indexer.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads how long a busy host asks to be left alone: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

  /** Eight digits are three years. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,8}");

  /** Whatever a site says, it is asked again after a while. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** From 0 to a day; empty where the host did not say, or nothing that can be read. */
  static Optional<Duration> of(Answer answer, Instant now) {
    return answer
        .header("Retry-After")
        .flatMap(value -> wait(value.strip(), now))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static Optional<Duration> wait(String value, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    return Optional.ofNullable(DateUtils.parseStandardDate(value))
        .map(date -> Duration.between(now, date));
  }
}
