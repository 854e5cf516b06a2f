package dev.marquee.app.stage;

import dev.marquee.app.simulation.Act;
import dev.marquee.app.simulation.Simulation;
import dev.marquee.app.simulation.SimulationPlan;
import dev.marquee.catalog.Movie;
import dev.marquee.review.Review;
import dev.marquee.store.Appended;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A store on which audiences act. Only one acts at a time. */
public final class Stage {
  /** A commit costs some ten milliseconds, whatever is in it. */
  static final int BATCH_EVENTS = 5_000;

  private final Store store;
  private final UnaryOperator<Review> labelling;

  /**
   * @param store through which everybody's events and reviews go
   * @param labelling gives a review its sentiment, or none
   */
  public Stage(Store store, UnaryOperator<Review> labelling) {
    this.store = store;
    this.labelling = labelling;
  }

  /**
   * The audience that the store holds; where it holds none, one of a plan that has not acted yet,
   * and from now on the store says that it holds it.
   */
  public StagedAudience audience(SimulationPlan plan) {
    return StagedAudience.of(store.artifacts())
        .orElseGet(
            () -> {
              var audience = new StagedAudience(plan, plan.start());
              audience.write(store.artifacts());
              return audience;
            });
  }

  /** The audience from its first moment on; empty while there are no films. */
  Optional<Simulation> simulation(StagedAudience audience) {
    List<Movie> films = films();
    return films.isEmpty() ? Optional.empty() : Optional.of(new Simulation(audience.plan(), films));
  }

  /**
   * Has an audience act in the store from its first moment on; what the store has already counts
   * once. Ends early, with what was done until then, when the store has no films or it is told to.
   *
   * @param until what is done from it on is left for later
   * @param stopped asked between batches
   * @param progress told the time that the audience has come to
   */
  public Played play(
      StagedAudience audience, Instant until, BooleanSupplier stopped, Consumer<Instant> progress) {
    Played played = Played.NOTHING;
    Optional<Simulation> simulation = simulation(audience);
    if (simulation.isEmpty()) {
      return played;
    }
    Batches batches = new Batches(simulation.get(), audience.plan().start(), stopped);
    while (!stopped.getAsBoolean()) {
      List<Act> batch = batches.next(until, BATCH_EVENTS);
      played = played.plus(put(batch));
      boolean complete = batch.size() < BATCH_EVENTS;
      Instant reached = complete ? until : batch.getLast().time();
      remember(audience, reached);
      progress.accept(reached);
      if (complete) {
        break;
      }
    }
    return played;
  }

  /** Keeps up to where an audience has acted. */
  void remember(StagedAudience audience, Instant reached) {
    remembered(audience).upTo(reached).write(store.artifacts());
  }

  /** What an audience has done, as the store remembers it. */
  StagedAudience remembered(StagedAudience audience) {
    return StagedAudience.of(store.artifacts()).orElse(audience);
  }

  /** Stores what was done, on the way that everybody's events and reviews take. */
  Played put(List<Act> acts) {
    if (acts.isEmpty()) {
      return Played.NOTHING;
    }
    Appended appended =
        store.events().append(acts.stream().map(Act::event).toList(), Visibility.SOON);
    long reviews = putReviews(acts);
    return new Played(
        acts.size(), appended.taken(), appended.repeated(), appended.refused().size(), reviews);
  }

  private long putReviews(List<Act> acts) {
    List<Review> reviews =
        acts.stream().flatMap(act -> act.review().stream()).map(labelling).toList();
    if (reviews.isEmpty()) {
      return 0;
    }
    List<WriteFailure> failures = store.reviews().put(reviews, Visibility.SOON);
    for (WriteFailure failure : failures) {
      if (failure.kind() != StoreException.Kind.DENIED) {
        throw new StoreException(failure.kind(), failure.reason());
      }
    }
    return (long) reviews.size() - failures.size();
  }

  private List<Movie> films() {
    List<Movie> films = new ArrayList<>();
    store.movies().forEachFilm(entry -> films.add(entry.movie()));
    return films;
  }
}
