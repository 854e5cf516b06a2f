package dev.marquee.transfer;

import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.transfer.ProgressListener.Step;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes a store keep what some holdings keep, by writing what differs and nothing else; so a
 * transfer that was ended is gone on with by beginning it again. At the end both are compared; what
 * was written to the holdings meanwhile is then carried over too.
 *
 * <p>The store goes on serving; until the end it shows some of the old and some of the new. What
 * others write to it meanwhile is lost.
 */
public final class Mirror {
  /** Of holdings that change faster than they are copied, the rest is left for the next time. */
  private static final int MAX_PASSES = 4;

  /** Of these, what the target has otherwise is kept as well, or tells of its past only. */
  private static final Set<ArtifactName> NEVER_LOST =
      Set.of(ArtifactName.LAST_IMPORT, ArtifactName.FORGOTTEN);

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
   * @param films redirects count too
   * @param reviews none when the holdings tell nothing of reviews
   * @param events likewise
   * @param artifacts written
   * @param equal whether both kept the same at the end; not when the holdings changed all the time
   */
  public record Outcome(Count films, Count reviews, Count events, int artifacts, boolean equal) {}

  /**
   * What was done with one kind.
   *
   * @param kept that both keep now
   * @param written of them
   * @param removed that were taken away
   */
  public record Count(long kept, long written, long removed) {
    public static final Count NONE = new Count(0, 0, 0);

    boolean isUnchanged() {
      return written == 0 && removed == 0;
    }

    /** As kept by the later one; what was written and removed, by both. */
    Count and(Count later) {
      return new Count(later.kept, written + later.written, removed + later.removed);
    }
  }

  /**
   * Mirrors.
   *
   * @param replace whether films, redirects, reviews, events and artifacts that the holdings do not
   *     have, or have otherwise, are taken away or overwritten
   * @throws StoreException CONFLICT, before anything is written, when there are such and they are
   *     not to be replaced
   */
  public Outcome run(boolean replace) throws IOException {
    if (!replace) {
      refuseOthers();
    }
    int artifacts = mirrorArtifacts(replace);
    Count films = Count.NONE;
    Count reviews = Count.NONE;
    Count events = Count.NONE;
    for (int pass = 1; ; pass++) {
      Step step = pass == 1 ? Step.WRITING : Step.CHECKING;
      try (SideBySide sides = new SideBySide(from, target, step, listener)) {
        Count filmsNow = carry(sides, new FilmPart());
        Count reviewsNow = carry(sides, new ReviewPart());
        Count eventsNow = carry(sides, new EventPart());
        films = films.and(filmsNow);
        reviews = reviews.and(reviewsNow);
        events = events.and(eventsNow);
        boolean equal =
            filmsNow.isUnchanged() && reviewsNow.isUnchanged() && eventsNow.isUnchanged();
        if (equal || pass == MAX_PASSES) {
          store.movies().settle();
          store.reviews().settle();
          store.events().settle();
          return new Outcome(films, reviews, events, artifacts, equal);
        }
      }
    }
  }

  private <K extends Comparable<K>, T> Count carry(SideBySide sides, Part<K, T> part)
      throws IOException {
    Carrying<K, T> carrying = new Carrying<>(part, store, target.place());
    sides.compare(part, carrying);
    return carrying.finish();
  }

  private void refuseOthers() throws IOException {
    refuseOtherArtifacts();
    try (SideBySide sides = new SideBySide(from, target, Step.COMPARING, listener)) {
      refuseOthers(sides, new FilmPart());
      refuseOthers(sides, new ReviewPart());
      refuseOthers(sides, new EventPart());
    }
  }

  private <K extends Comparable<K>, T> void refuseOthers(SideBySide sides, Part<K, T> part)
      throws IOException {
    if (part.count(store) == 0) {
      return;
    }
    Others<K, T> others = new Others<>();
    sides.compare(part, others);
    if (others.count() > 0) {
      throw new StoreException(
          Kind.CONFLICT,
          "%s has %d %s that %s lacks or has otherwise, %s first; name an empty store, or give --replace to lose them"
              .formatted(
                  target.place(),
                  others.count(),
                  part.plural(),
                  from.place(),
                  others.first().orElseThrow()));
    }
  }

  private void refuseOtherArtifacts() throws IOException {
    try (Holdings.Reading reading = from.read()) {
      for (Artifact wanted : reading.artifacts()) {
        Optional<Artifact> there = store.artifacts().newest(wanted.name());
        boolean lost = !NEVER_LOST.contains(wanted.name());
        if (lost && there.isPresent() && !there.get().sha256().equals(wanted.sha256())) {
          throw new StoreException(
              Kind.CONFLICT,
              "%s has another artifact %s than %s; name an empty store, or give --replace to lose it"
                  .formatted(target.place(), wanted.name(), from.place()));
        }
      }
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
            artifacts.put(artifact.name(), wanted(artifact.name(), content));
            written++;
          }
        }
      }
      if (replace) {
        artifacts.list().stream()
            .map(Artifact::name)
            .filter(name -> !name.equals(ArtifactName.FORGOTTEN))
            .filter(name -> wanted.stream().noneMatch(artifact -> artifact.name().equals(name)))
            .forEach(artifacts::delete);
      }
    }
    return written;
  }

  /** What is to be kept under a name for which the holdings have this. */
  private InputStream wanted(ArtifactName name, InputStream content) throws IOException {
    Optional<Artifact> there = store.artifacts().newest(name);
    if (!name.equals(ArtifactName.FORGOTTEN) || there.isEmpty()) {
      return content;
    }
    Set<String> lines = new TreeSet<>(lines(content));
    try (InputStream own = store.artifacts().open(there.get())) {
      lines.addAll(lines(own));
    }
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> lines(InputStream content) throws IOException {
    return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
  }
}
