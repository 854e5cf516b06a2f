package dev.marquee.audience;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the names that others give to accounts, visits and events have in common. */
final class Names {
  private Names() {}

  /** Whole characters, no control characters, no blanks at the ends. */
  static boolean areValid(String value, int maxLength) {
    return !value.isEmpty()
        && value.length() <= maxLength
        && value.strip().equals(value)
        && value.chars().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(value);
  }

  /**
   * @param what the kind of name, with its article
   */
  static void check(String what, String value, int maxLength) {
    if (!areValid(value, maxLength)) {
      throw new IllegalArgumentException(
          "%s is 1 to %d characters, none of them a control character, no blanks at its ends"
              .formatted(what, maxLength));
    }
  }

  /** By code points, as every store keeps them. */
  static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
