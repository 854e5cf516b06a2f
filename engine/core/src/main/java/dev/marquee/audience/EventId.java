package dev.marquee.audience;

/**
 * The name of an event, made by who saw it happen. Who is not sure whether an event arrived sends
 * it again under the same id, and it counts once.
 *
 * @param value as of {@link UserId}
 */
public record EventId(String value) implements Comparable<EventId> {
  public static final int MAX_LENGTH = 128;

  public EventId {
    Names.check("an event id", value, MAX_LENGTH);
  }

  /** By code points, as every store keeps them. */
  @Override
  public int compareTo(EventId other) {
    return Names.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
