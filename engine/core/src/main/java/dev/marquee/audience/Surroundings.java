package dev.marquee.audience;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where and with what somebody acted, as far as it is known.
 *
 * @param country ISO 3166-1, two capitals
 * @param referrerHost the host of the page that led here, 1 to {@link #MAX_HOST_LENGTH} characters
 * @param addressHash a keyed hash of the network address, hexadecimal; the key's salt changes
 *     daily, so that nobody is followed by it
 */
public record Surroundings(
    Optional<Device> device,
    Optional<String> country,
    Optional<String> referrerHost,
    Optional<String> addressHash) {
  public static final int MAX_HOST_LENGTH = 253;

  public static final Surroundings UNKNOWN =
      new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{1,64}");

  public Surroundings {
    country.ifPresent(code -> check("country", "two capital letters such as IN", COUNTRY, code));
    referrerHost.ifPresent(host -> EventDetails.checkText("referrer_host", host, MAX_HOST_LENGTH));
    addressHash.ifPresent(hash -> check("address_hash", "1 to 64 of 0-9 and a-f", HASH, hash));
  }

  private static void check(String field, String allowed, Pattern form, String value) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s must be %s, got '%s'".formatted(field, allowed, value));
    }
  }
}
