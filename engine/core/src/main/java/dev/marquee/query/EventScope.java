package dev.marquee.query;

import dev.marquee.audience.Action;
import dev.marquee.audience.Device;
import dev.marquee.audience.Origin;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import java.util.Optional;
import java.util.Set;

/**
 * The events that a question is about.
 *
 * @param period in which {@code Event.timestamp} lies
 * @param actions empty for all
 * @param films events about one of these, at most {@link #MAX_FILMS}; empty for all events, those
 *     about no film included
 * @param country ISO 3166-1, two capitals
 */
public record EventScope(
    Period period,
    Set<Action> actions,
    Set<MovieId> films,
    Optional<UserId> user,
    Optional<Device> device,
    Optional<String> country,
    Optional<Origin> origin) {
  /** Enough for the films of a long list with all ids they ever had; bounds the cost. */
  public static final int MAX_FILMS = 10_000;

  public static final EventScope EVERYTHING =
      new EventScope(
          Period.ALL_TIME,
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public EventScope {
    actions = Set.copyOf(actions);
    films = Set.copyOf(films);
    if (films.size() > MAX_FILMS) {
      throw new IllegalArgumentException(
          "a question is about at most %d films, got %d".formatted(MAX_FILMS, films.size()));
    }
  }

  /** The same in another time. */
  public EventScope within(Period other) {
    return new EventScope(other, actions, films, user, device, country, origin);
  }

  /** Of the same, only these actions. */
  public EventScope of(Set<Action> others) {
    return new EventScope(period, others, films, user, device, country, origin);
  }

  /** Of the same, only what is about these films. */
  public EventScope about(Set<MovieId> others) {
    return new EventScope(period, actions, others, user, device, country, origin);
  }

  /** Of the same, only what this account did. */
  public EventScope by(UserId account) {
    return new EventScope(period, actions, films, Optional.of(account), device, country, origin);
  }

  public EventScope on(Device used) {
    return new EventScope(period, actions, films, user, Optional.of(used), country, origin);
  }

  /** Of the same, only what was done in a country. */
  public EventScope in(String code) {
    return new EventScope(period, actions, films, user, device, Optional.of(code), origin);
  }

  public EventScope from(Origin list) {
    return new EventScope(period, actions, films, user, device, country, Optional.of(list));
  }
}
