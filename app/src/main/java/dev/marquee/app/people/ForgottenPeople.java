package dev.marquee.app.people;

import dev.marquee.api.People;
import dev.marquee.audience.UserId;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Those who asked to be forgotten, by their hashes alone. Kept in the store itself, so that every
 * process knows them, as lines of text:
 *
 * <pre>
 * KEYID HASH pending      what is stored of them is still to be taken away
 * KEYID HASH              done
 * </pre>
 *
 * <p>Where both stand for one, it is pending. Lines of another key tell nothing here, and are kept.
 * Thread-safe. Of two processes that forget people in the same moment each looks whether its own
 * line is there, and writes it again.
 */
public final class ForgottenPeople implements People {
  /** Every process knows of somebody after this time. */
  public static final Duration NOTICED_WITHIN = Duration.ofSeconds(10);

  private static final Logger LOG = System.getLogger(ForgottenPeople.class.getName());
  private static final String PENDING = " pending";
  private static final int MAX_ATTEMPTS = 5;

  private final ArtifactStore artifacts;
  private final PersonHash hash;
  private final InstantSource clock;

  /**
   * Accounts that were forgotten through this process, by hash: they are found without a search.
   */
  private final Map<String, UserId> names = new HashMap<>();

  private Known known = new Known(0, Instant.EPOCH, Set.of(), Set.of());
  private boolean warned;

  /**
   * What was read last.
   *
   * @param version of the artifact; 0 where there is none
   * @param all hashes
   * @param pending some of them
   */
  private record Known(long version, Instant at, Set<String> all, Set<String> pending) {}

  public ForgottenPeople(ArtifactStore artifacts, PersonHash hash, InstantSource clock) {
    this.artifacts = artifacts;
    this.hash = hash;
    this.clock = clock;
  }

  @Override
  public synchronized void forget(UserId account) {
    String hashed = hash.of(account);
    names.put(hashed, account);
    update(
        lines -> {
          lines.add(own(hashed) + PENDING);
          return lines;
        });
  }

  /** Tells of whom nothing is taken; good for a batch, as it does not learn of others. */
  Predicate<UserId> refused() {
    Set<String> all = known().all();
    return all.isEmpty() ? account -> false : account -> all.contains(hash.of(account));
  }

  /** The hashes of those of whom something may be stored. */
  public synchronized Set<String> pending() {
    refresh();
    return known.pending();
  }

  /** The account with a hash, where it was forgotten through this process. */
  synchronized Optional<UserId> named(String hashed) {
    return Optional.ofNullable(names.get(hashed));
  }

  /** Notes that nothing is stored any more of some. */
  synchronized void finish(Set<String> hashes) {
    names.keySet().removeAll(hashes);
    update(
        lines -> {
          for (String hashed : hashes) {
            lines.remove(own(hashed) + PENDING);
            lines.add(own(hashed));
          }
          return lines;
        });
  }

  /** To be called when a store was restored: what was taken away may have come back. */
  public synchronized void reopen() {
    update(
        lines ->
            lines.stream()
                .map(line -> isOwnAndDone(line) ? line + PENDING : line)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The line of somebody, as far as it tells who that is. */
  private String own(String hashed) {
    return "%s %s".formatted(hash.keyId(), hashed);
  }

  private boolean isOwnAndDone(String line) {
    return line.startsWith(own("")) && !line.endsWith(PENDING);
  }

  private synchronized Known known() {
    if (!clock.instant().isBefore(known.at().plus(NOTICED_WITHIN.dividedBy(2)))) {
      refresh();
    }
    return known;
  }

  private void refresh() {
    Optional<Artifact> newest = artifacts.newest(ArtifactName.FORGOTTEN);
    long version = newest.map(Artifact::version).orElse(0L);
    known =
        version == known.version()
            ? new Known(version, clock.instant(), known.all(), known.pending())
            : parse(version, newest.map(this::read).orElse(Set.of()));
  }

  private Known parse(long version, Set<String> lines) {
    Set<String> own = new TreeSet<>();
    Set<String> pending = new TreeSet<>();
    String prefix = lines.isEmpty() ? "" : own("");
    for (String line : lines) {
      if (line.startsWith(prefix)) {
        boolean isPending = line.endsWith(PENDING);
        String hashed =
            line.substring(prefix.length(), line.length() - (isPending ? PENDING.length() : 0));
        own.add(hashed);
        if (isPending) {
          pending.add(hashed);
        }
      }
    }
    if (!warned && !lines.stream().allMatch(line -> line.startsWith(prefix))) {
      warned = true;
      LOG.log(
          Level.WARNING,
          "people were forgotten under another SECRET_KEY; what comes of them is not refused here");
    }
    return new Known(version, clock.instant(), Set.copyOf(own), Set.copyOf(pending));
  }

  private Set<String> read(Artifact artifact) {
    try (InputStream content = artifacts.open(artifact)) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the list of people who were forgotten", unreadable);
    }
  }

  private Set<String> stored() {
    return artifacts.newest(ArtifactName.FORGOTTEN).map(this::read).orElse(Set.of());
  }

  /** Until what is stored is as it should be: another process may write at the same time. */
  private void update(UnaryOperator<Set<String>> change) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Set<String> before = stored();
      Set<String> wanted = change.apply(new TreeSet<>(before));
      if (wanted.equals(before)) {
        break;
      }
      String text = wanted.stream().map(line -> line + "\n").collect(Collectors.joining());
      artifacts.put(
          ArtifactName.FORGOTTEN, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
    refresh();
  }
}
