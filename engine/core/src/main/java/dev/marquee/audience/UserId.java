package dev.marquee.audience;

/**
 * The name of an account, as the service gives it; no name of a person is needed.
 *
 * @param value 1 to {@link #MAX_LENGTH} characters, no control characters, no blanks at its ends
 */
public record UserId(String value) implements Comparable<UserId> {
  public static final int MAX_LENGTH = 128;

  public UserId {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a user id is 1 to %d characters, got %d".formatted(MAX_LENGTH, value.length()));
    }
    if (!value.strip().equals(value) || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a user id has no control characters, and no blanks at its ends");
    }
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
