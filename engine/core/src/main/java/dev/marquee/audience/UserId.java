package dev.marquee.audience;

/**
 * The name of an account, as the service gives it; no name of a person is needed.
 *
 * @param value 1 to {@link #MAX_LENGTH} characters, whole ones, no control characters, no blanks at
 *     its ends
 */
public record UserId(String value) implements Comparable<UserId> {
  public static final int MAX_LENGTH = 128;

  public UserId {
    Names.check("a user id", value, MAX_LENGTH);
  }

  public static boolean isValid(String value) {
    return Names.areValid(value, MAX_LENGTH);
  }

  /** By code points, as every store keeps them. */
  @Override
  public int compareTo(UserId other) {
    return Names.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
