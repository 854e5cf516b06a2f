package dev.marquee.app.people;

import dev.marquee.app.jobs.Work;
import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.query.EventScope;
import dev.marquee.review.Review;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Store;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes away all that is stored of people who asked to be forgotten, and rewrites what held it.
 * Begins when every process refuses what comes of them, so that nothing is left behind. When it is
 * broken off, the next one does the whole again.
 */
public final class ForgetWork implements Work {
  private final Store store;
  private final ForgottenPeople forgotten;
  private final PersonHash hash;
  private final Duration wait;

  /**
   * Prepares it.
   *
   * @param store as it is, without a guard: what is to go may stand under a name or a pseudonym
   * @param wait until every process knows
   */
  public ForgetWork(Store store, ForgottenPeople forgotten, PersonHash hash, Duration wait) {
    this.store = store;
    this.forgotten = forgotten;
    this.hash = hash;
    this.wait = wait;
  }

  @Override
  public Result run(String jobId, Reporter reporter) {
    Set<String> hashes = forgotten.pending();
    if (hashes.isEmpty()) {
      return new Result(true, "there was nobody to forget", Map.of());
    }
    reporter.at("waits until every process knows", Optional.empty());
    try {
      Thread.sleep(wait);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Result(false, "it was stopped; the next start of the server does it", Map.of());
    }
    reporter.at("takes away events and reviews", Optional.empty());
    Collection<UserId> accounts = accounts(hashes);
    long events = accounts.stream().mapToLong(store.events()::deleteBy).sum();
    long reviews = accounts.stream().mapToLong(store.reviews()::deleteBy).sum();
    reporter.at("rewrites what held them", Optional.empty());
    store.events().settle();
    store.reviews().settle();
    forgotten.finish(hashes);
    return new Result(
        true,
        "what was asked to be forgotten is gone",
        Map.of("people", (long) hashes.size(), "events", events, "reviews", reviews));
  }

  /** All names under which something may be stored. */
  private Collection<UserId> accounts(Set<String> hashes) {
    List<Optional<UserId>> named = hashes.stream().map(forgotten::named).toList();
    if (named.stream().allMatch(Optional::isPresent)) {
      return named.stream()
          .flatMap(Optional::stream)
          .flatMap(account -> Stream.of(account, hash.pseudonym(account)))
          .distinct()
          .toList();
    }
    Set<UserId> found = new TreeSet<>();
    try (Snapshot<Event> walk = store.events().walk(EventScope.EVERYTHING)) {
      collect(walk, event -> Optional.of(event.user()), hashes, found);
    }
    try (Snapshot<Review> all = store.reviews().snapshot()) {
      collect(all, Review::user, hashes, found);
    }
    return found;
  }

  private <T> void collect(
      Snapshot<T> all, Function<T, Optional<UserId>> user, Set<String> hashes, Set<UserId> found) {
    List<T> next = all.next(Snapshot.MAX_SIZE);
    while (!next.isEmpty()) {
      next.stream()
          .map(user)
          .flatMap(Optional::stream)
          .distinct()
          .filter(account -> hashes.contains(hash.of(account)))
          .forEach(found::add);
      next = all.next(Snapshot.MAX_SIZE);
    }
  }
}
