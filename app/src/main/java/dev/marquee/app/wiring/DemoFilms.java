package dev.marquee.app.wiring;

import dev.marquee.api.ThingToTry;
import dev.marquee.app.importing.ImportReport;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The films that come with Marquee, filed under the source {@code marquee}. */
public final class DemoFilms {
  /** What these films show best: a test holds that each finds what it promises. */
  public static final List<ThingToTry> THINGS_TO_TRY =
      List.of(
          new ThingToTry("a title misspelt, “godfahter”", "/?q=godfahter"),
          new ThingToTry("half a title, “incep”", "/?q=incep"),
          new ThingToTry("films like “Spirited Away”, and why", "/film/tmdb-129"));

  private static final String RESOURCE = "/dev/marquee/app/catalogue/films.jsonl";
  private static final String SOURCE = "marquee";

  /** Holds the checksum of the films that were imported last. */
  private static final ArtifactName STATE = new ArtifactName("demo-films");

  private DemoFilms() {}

  /**
   * Whether a store is empty or holds the bundled films: they, and the people who are simulated
   * with them, are never mixed with others.
   */
  public static boolean mayGoInto(Store store) {
    return store.artifacts().newest(STATE).isPresent()
        || (store.movies().count() == 0
            && store.events().count() == 0
            && store.reviews().count() == 0);
  }

  /**
   * Imports the films, unless these very films were imported into the store before.
   *
   * @return what the import did; empty when there was none
   */
  public static Optional<ImportReport> bringInto(
      OpenCatalogue catalogue, Consumer<ImportProgress> progress) throws IOException {
    byte[] films = read();
    byte[] checksum = checksum(films);
    ArtifactStore artifacts = catalogue.store().artifacts();
    if (catalogue.store().movies().count() > 0 && isNewest(artifacts, checksum)) {
      return Optional.empty();
    }
    ImportReport report =
        catalogue
            .importer()
            .run("the bundled films", SOURCE, new ByteArrayInputStream(films), progress);
    if (report.outcome() == ImportReport.Outcome.COMPLETE) {
      artifacts.put(STATE, new ByteArrayInputStream(checksum));
    }
    return Optional.of(report);
  }

  private static byte[] read() throws IOException {
    try (InputStream stream = DemoFilms.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IOException(
            "this build of Marquee has no films bundled: %s is missing".formatted(RESOURCE));
      }
      return stream.readAllBytes();
    }
  }

  private static boolean isNewest(ArtifactStore artifacts, byte[] checksum) throws IOException {
    Optional<Artifact> state = artifacts.newest(STATE);
    if (state.isEmpty()) {
      return false;
    }
    try (InputStream stored = artifacts.open(state.get())) {
      return MessageDigest.isEqual(stored.readAllBytes(), checksum);
    }
  }

  private static byte[] checksum(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
