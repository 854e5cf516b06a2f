package dev.marquee.transfer;

import dev.marquee.catalog.MovieId;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import dev.marquee.transfer.Pairs.Pair;
import dev.marquee.transfer.ProgressListener.Step;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a store keep what some holdings keep, by writing what differs and nothing else; so a
 * transfer that was ended is gone on with by beginning it again. At the end both are compared; what
 * was written to the holdings meanwhile is then carried over too.
 *
 * <p>The store goes on serving; until the end it shows some of the old and some of the new. What
 * others write to it meanwhile is lost.
 */
public final class Mirror {
  private static final int BATCH = 500;

  /** Of holdings that change faster than they are copied, the rest is left for the next time. */
  private static final int MAX_PASSES = 4;

  private final Holdings from;
  private final Store store;
  private final StoreHoldings target;
  private final ProgressListener listener;

  /**
   * @param place where the store is, for messages
   */
  public Mirror(Holdings from, Store store, String place, ProgressListener listener) {
    this.from = from;
    this.store = store;
    this.target = new StoreHoldings(store, place);
    this.listener = listener;
  }

  /**
   * What was done.
   *
   * @param kept films and redirects that both keep now
   * @param written of them
   * @param removed films and redirects that were taken away
   * @param artifacts written
   * @param equal whether both kept the same at the end; not when the holdings changed all the time
   */
  public record Outcome(long kept, long written, long removed, int artifacts, boolean equal) {}

  /**
   * Mirrors.
   *
   * @param replace whether films that the holdings do not have, or have otherwise, are taken away
   *     or overwritten
   * @throws StoreException CONFLICT, before anything is written, when there are such films and they
   *     are not to be replaced
   */
  public Outcome run(boolean replace) throws IOException {
    if (!replace) {
      refuseOthers();
    }
    int artifacts = mirrorArtifacts(replace);
    long written = 0;
    long removed = 0;
    for (int pass = 1; ; pass++) {
      Pass done = pass(pass == 1 ? Step.WRITING : Step.CHECKING);
      written += done.written;
      removed += done.removed;
      if (done.isEmpty() || pass == MAX_PASSES) {
        store.movies().settle();
        return new Outcome(done.kept, written, removed, artifacts, done.isEmpty());
      }
    }
  }

  private void refuseOthers() throws IOException {
    refuseOtherArtifacts();
    long others = 0;
    Optional<MovieId> first = Optional.empty();
    if (store.movies().count() == 0) {
      return;
    }
    try (Pairs pairs = new Pairs(from, target)) {
      long done = 0;
      for (Optional<Pair> next = pairs.next(); next.isPresent(); next = pairs.next()) {
        Pair pair = next.get();
        if (pair.right().isPresent() && !pair.isEqual()) {
          others++;
          first = first.or(() -> Optional.of(pair.id()));
        }
        done++;
        tell(Step.COMPARING, done, pairs.size());
      }
    }
    if (others > 0) {
      throw new StoreException(
          Kind.CONFLICT,
          "%s has %d films that %s lacks or has otherwise, %s first; name an empty store, or give --replace to lose them"
              .formatted(target.place(), others, from.place(), first.orElseThrow()));
    }
  }

  private void refuseOtherArtifacts() throws IOException {
    try (Holdings.Reading reading = from.read()) {
      for (Artifact wanted : reading.artifacts()) {
        Optional<Artifact> there = store.artifacts().newest(wanted.name());
        boolean lost = !wanted.name().equals(ArtifactName.LAST_IMPORT);
        if (lost && there.isPresent() && !there.get().sha256().equals(wanted.sha256())) {
          throw new StoreException(
              Kind.CONFLICT,
              "%s has another artifact %s than %s; name an empty store, or give --replace to lose it"
                  .formatted(target.place(), wanted.name(), from.place()));
        }
      }
    }
  }

  private Pass pass(Step step) throws IOException {
    Pass pass = new Pass();
    List<Change> batch = new ArrayList<>();
    try (Pairs pairs = new Pairs(from, target)) {
      long done = 0;
      for (Optional<Pair> next = pairs.next(); next.isPresent(); next = pairs.next()) {
        Pair pair = next.get();
        if (!pair.isEqual()) {
          batch.add(pair.left().<Change>map(kept -> kept).orElse(new Change.Delete(pair.id())));
        }
        pass.count(pair);
        if (batch.size() == BATCH) {
          write(batch);
          batch.clear();
        }
        done++;
        tell(step, done, pairs.size());
      }
    }
    write(batch);
    return pass;
  }

  private void write(List<Change> batch) {
    List<WriteFailure> refused = store.movies().apply(batch, Visibility.SOON);
    if (!refused.isEmpty()) {
      WriteFailure first = refused.getFirst();
      throw new StoreException(
          first.kind(),
          "%s does not take %d films, the first because: %s"
              .formatted(target.place(), refused.size(), first.reason()));
    }
  }

  private int mirrorArtifacts(boolean replace) throws IOException {
    ArtifactStore artifacts = store.artifacts();
    int written = 0;
    try (Holdings.Reading reading = from.read()) {
      List<Artifact> wanted = reading.artifacts();
      for (Artifact artifact : wanted) {
        Optional<String> there = artifacts.newest(artifact.name()).map(Artifact::sha256);
        if (!there.equals(Optional.of(artifact.sha256()))) {
          try (InputStream content = reading.open(artifact)) {
            artifacts.put(artifact.name(), content);
            written++;
          }
        }
      }
      if (replace) {
        artifacts.list().stream()
            .map(Artifact::name)
            .filter(name -> wanted.stream().noneMatch(artifact -> artifact.name().equals(name)))
            .forEach(artifacts::delete);
      }
    }
    return written;
  }

  private void tell(Step step, long done, long total) {
    if (done % BATCH == 0) {
      listener.progressed(step, done, total);
    }
  }

  /** What one going through came to. */
  private static final class Pass {
    private long kept;
    private long written;
    private long removed;

    void count(Pair pair) {
      if (pair.left().isEmpty()) {
        removed++;
      } else {
        kept++;
        written += pair.isEqual() ? 0 : 1;
      }
    }

    boolean isEmpty() {
      return written == 0 && removed == 0;
    }
  }
}
