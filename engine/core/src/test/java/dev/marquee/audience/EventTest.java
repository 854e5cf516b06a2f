package dev.marquee.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private static Event event(String id, String user, Instant timestamp, Instant receivedAt) {
    return new Event(
        new EventId(id),
        new UserId(user),
        Optional.empty(),
        Optional.empty(),
        Action.VIEW,
        timestamp,
        receivedAt,
        EventDetails.NONE,
        Surroundings.UNKNOWN,
        false);
  }

  @Test
  void timesAreWholeMilliseconds() {
    Event event = event("e", "u", NOON.plusNanos(1_999_999), NOON.plusNanos(999_999));

    assertThat(event.timestamp()).isEqualTo(NOON.plusMillis(1));
    assertThat(event.receivedAt()).isEqualTo(NOON);
    assertThat(event.isTimedByReceipt()).isFalse();
    assertThat(event("e", "u", NOON, NOON).isTimedByReceipt()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z"})
  void otherTimesAreRefused(Instant time) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event("e", "u", time, NOON))
        .withMessage("timestamp must be of the years 1970 to 9999, got " + time);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event("e", "u", NOON, time))
        .withMessage("received_at must be of the years 1970 to 9999, got " + time);
  }

  @Test
  void monthIsThatOfUtc() {
    Event last = event("e", "u", Instant.parse("2026-01-31T23:59:59.999Z"), NOON);

    assertThat(last.month()).isEqualTo(YearMonth.of(2026, 1));
  }

  @Test
  void orderIsByAccountThenTimeThenId() {
    List<Event> ordered =
        List.of(
            event("b", "A", NOON, NOON),
            event("b", "a", NOON, NOON),
            event("a", "a", NOON.plusMillis(1), NOON),
            event("b", "a", NOON.plusMillis(1), NOON),
            event("a", "\uFF5E", NOON, NOON),
            event("a", "\uD83C\uDFAC", NOON, NOON));

    assertThat(ordered.reversed().stream().sorted(Event.BY_ACCOUNT)).isEqualTo(ordered);
  }

  @Test
  void idsAreOrderedAsTheirBytesAre() {
    Comparator<String> plain = Comparator.comparing(EventId::new);

    assertThat(Stream.of("\uD83C\uDFAC", "é", "z", "\uFF5E", "a").sorted(plain))
        .containsExactly("a", "z", "é", "\uFF5E", "\uD83C\uDFAC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "a ", "a\nb", "\uD83C"})
  void namesAreWholeAndWithoutBlanksAround(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EventId(name));
    assertThatIllegalArgumentException().isThrownBy(() -> new SessionId(name));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void actionIsFoundByItsWord(Action action) {
    assertThat(Action.of(action.text())).contains(action);
  }

  @Test
  void originsAndDevicesAreFoundByTheirWords() {
    for (Origin origin : Origin.values()) {
      assertThat(Origin.of(origin.text())).contains(origin);
    }
    for (Device device : Device.values()) {
      assertThat(Device.of(device.text())).contains(device);
    }
  }

  @Test
  void otherWordsAreNothing() {
    assertThat(Action.of("VIEW")).isEmpty();
    assertThat(Origin.of("home")).isEmpty();
    assertThat(Device.of("watch")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 604_800.5, Double.NaN, Double.POSITIVE_INFINITY})
  void durationsAreOfAWeekAtMost(double seconds) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EventDetails(
                    OptionalDouble.of(seconds),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty()))
        .withMessage("duration_seconds must be 0..604800, got " + seconds);
  }

  @Test
  void textsAndNumbersOfDetailsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> details(Optional.of("x".repeat(257)), OptionalDouble.empty()))
        .withMessage("query must have 1 to 256 characters, got 257");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> details(Optional.of("\uD83C"), OptionalDouble.empty()))
        .withMessage("query has half a character in it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> details(Optional.empty(), OptionalDouble.of(Double.NaN)))
        .withMessage("value must be a number, got NaN");
  }

  private static EventDetails details(Optional<String> query, OptionalDouble value) {
    return new EventDetails(
        OptionalDouble.empty(),
        query,
        value,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "IND", "I1", ""})
  void countriesAreTwoCapitals(String country) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Surroundings(
                    Optional.empty(), Optional.of(country), Optional.empty(), Optional.empty()))
        .withMessage("country must be two capital letters such as IN, got '%s'".formatted(country));
  }
}
