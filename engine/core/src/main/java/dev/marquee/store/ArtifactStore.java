package dev.marquee.store;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Named blobs that are swapped whole: models, projections, lists. Safe for use by many threads and
 * processes; a reader keeps the version it opened. Every method may throw {@link StoreException}.
 */
public interface ArtifactStore {

  /**
   * Stores the content as the newest version of a name. Readers see the old version until this
   * returns and the new one after; a crash in between leaves the old. The version before the new
   * one is kept, older ones are dropped.
   *
   * @param content read to its end, not closed
   */
  Artifact put(ArtifactName name, InputStream content);

  /** The newest version of a name. */
  Optional<Artifact> newest(ArtifactName name);

  /**
   * The bytes of a version, to be closed by the caller. Reading to the end compares the checksum,
   * and fails with CORRUPT if it differs. MISSING when the version was dropped meanwhile: ask for
   * the newest again.
   */
  InputStream open(Artifact artifact);

  /** The newest version of each name, by name. */
  List<Artifact> list();

  /** Drops all versions of a name; nothing happens when there is none. */
  void delete(ArtifactName name);
}
