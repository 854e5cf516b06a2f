package dev.marquee.app.people;

import dev.marquee.audience.UserId;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.EventLog;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreStatus;
import dev.marquee.store.WriteFailure;
import java.util.function.UnaryOperator;

/**
 * A store that takes nothing of people who asked to be forgotten; where it is to know nobody, it
 * keeps and asks for pseudonyms instead of names.
 */
public final class GuardedStore implements Store {
  private final Store store;
  private final EventLog events;
  private final ReviewIndex reviews;

  /**
   * Guards a store.
   *
   * @param names gives the name under which an account is kept
   */
  public GuardedStore(Store store, ForgottenPeople forgotten, UnaryOperator<UserId> names) {
    this.store = store;
    this.events = new GuardedEvents(store.events(), forgotten, names);
    this.reviews = new GuardedReviews(store.reviews(), forgotten, names);
  }

  /** Says why something of a person is not taken. */
  static WriteFailure refusal(int index) {
    return new WriteFailure(index, Kind.DENIED, "is of a person who asked to be forgotten");
  }

  @Override
  public MovieIndex movies() {
    return store.movies();
  }

  @Override
  public ReviewIndex reviews() {
    return reviews;
  }

  @Override
  public EventLog events() {
    return events;
  }

  @Override
  public ArtifactStore artifacts() {
    return store.artifacts();
  }

  @Override
  public StoreStatus status() {
    return store.status();
  }

  @Override
  public void close() {
    store.close();
  }
}
