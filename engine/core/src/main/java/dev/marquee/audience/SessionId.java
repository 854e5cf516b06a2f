package dev.marquee.audience;

/**
 * A visit, by the name that the client gave it. Two accounts may use the same one; it names a visit
 * only together with the account.
 *
 * @param value as of {@link UserId}
 */
public record SessionId(String value) {
  public static final int MAX_LENGTH = 128;

  public SessionId {
    Names.check("a session id", value, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return value;
  }
}
