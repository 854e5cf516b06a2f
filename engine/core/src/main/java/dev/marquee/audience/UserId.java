package dev.marquee.audience;

import java.nio.charset.StandardCharsets;

/**
 * The name of an account, as the service gives it; no name of a person is needed.
 *
 * @param value 1 to {@link #MAX_LENGTH} characters, whole ones, no control characters, no blanks at
 *     its ends
 */
public record UserId(String value) implements Comparable<UserId> {
  public static final int MAX_LENGTH = 128;

  public UserId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a user id is 1 to %d characters, none of them a control character, no blanks at its ends"
              .formatted(MAX_LENGTH));
    }
  }

  public static boolean isValid(String value) {
    return !value.isEmpty()
        && value.length() <= MAX_LENGTH
        && value.strip().equals(value)
        && value.chars().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(value);
  }

  @Override
  public int compareTo(UserId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
