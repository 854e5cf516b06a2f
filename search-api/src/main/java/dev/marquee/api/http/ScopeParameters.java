package dev.marquee.api.http;

import dev.marquee.audience.Device;
import dev.marquee.audience.Origin;
import dev.marquee.query.EventScope;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the parameters that tell which events are meant: their time, and how they came about. */
final class ScopeParameters {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final List<String> DEVICES =
      Arrays.stream(Device.values()).map(Device::text).toList();
  private static final List<String> ORIGINS =
      Arrays.stream(Origin.values()).map(Origin::text).toList();

  private final QueryParameters parameters;

  ScopeParameters(QueryParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * Everything, but for what {@code from}, {@code to}, {@code device}, {@code country} and {@code
   * origin} leave out.
   *
   * @param offset of the place whose days are meant
   */
  EventScope scope(ZoneOffset offset) {
    EventScope asked = EventScope.EVERYTHING.within(new TimeParameters(parameters).period(offset));
    return new EventScope(
        asked.period(),
        asked.actions(),
        asked.films(),
        asked.user(),
        parameters.choice("device", DEVICES).flatMap(Device::of),
        country(),
        parameters.choice("origin", ORIGINS).flatMap(Origin::of));
  }

  private Optional<String> country() {
    Optional<String> code = parameters.text("country");
    if (code.isPresent() && !COUNTRY.matcher(code.get()).matches()) {
      parameters.error(
          "country", "must be two capital letters such as FR, got '%s'".formatted(code.get()));
      return Optional.empty();
    }
    return code;
  }
}
