package dev.marquee.app.wiring;

import dev.marquee.api.CatalogueEditor;
import dev.marquee.api.CommitTimes;
import dev.marquee.app.importing.EventImporter;
import dev.marquee.app.importing.Importer;
import dev.marquee.app.importing.LastImportArtifact;
import dev.marquee.app.importing.ReviewFiles;
import dev.marquee.app.importing.ReviewImporter;
import dev.marquee.app.importing.RowImporter;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerFile;
import dev.marquee.app.settings.Settings;
import dev.marquee.indexer.Catalogue;
import dev.marquee.indexer.Pipeline;
import dev.marquee.recommend.content.FilmVectors;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.Stores;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;

/** An open store with what belongs to it. Closing it closes the store. */
public final class OpenCatalogue implements AutoCloseable {
  private final Settings settings;
  private final Store store;
  private final CommitTimes commits;
  private final Catalogue films;
  private final VectorUpkeep vectors;
  private final LastImportArtifact lastImport;

  private OpenCatalogue(Settings settings, Store store, CommitTimes commits) {
    this.settings = settings;
    this.store = store;
    this.commits = commits;
    FilmVectors filmVectors = new FilmVectors(store.artifacts());
    this.films = new Catalogue(store.movies(), Clock.systemUTC(), filmVectors);
    this.vectors = new VectorUpkeep(store.movies(), films, filmVectors);
    this.lastImport = new LastImportArtifact(store.artifacts(), InstantSource.system());
  }

  /**
   * Opens the store of the settings, where there is one.
   *
   * @throws StoreException MISSING when there is none; it is not made
   */
  public static OpenCatalogue openExisting(Settings settings) throws IOException {
    if (!Stores.providerOf(settings.store()).exists(settings.store())) {
      throw new StoreException(
          StoreException.Kind.MISSING,
          "there is no store at %s; name another with --store or --data-dir, or import films"
              .formatted(settings.store()));
    }
    return open(settings);
  }

  /**
   * Opens the store of the settings, making it where there is none.
   *
   * @throws OwnedException when a running server has it
   * @throws StoreException when it cannot be opened for another reason
   */
  public static OpenCatalogue open(Settings settings) throws IOException {
    CommitTimes commits = new CommitTimes();
    try {
      return new OpenCatalogue(settings, Stores.open(settings.store(), commits), commits);
    } catch (StoreException e) {
      Optional<RunningServer> owner =
          new ServerFile(settings.dataDir())
              .read()
              .filter(server -> server.store().equals(settings.store()));
      if (e.kind() == StoreException.Kind.LOCKED && owner.isPresent()) {
        throw OwnedException.store(owner.get());
      }
      throw e;
    }
  }

  public Store store() {
    return store;
  }

  /** Brings files into the store. */
  public Importer importer() {
    return new Importer(new Pipeline(films, vectors), lastImport);
  }

  /** Brings what people did into the store. */
  public RowImporter events() {
    return new EventImporter(store);
  }

  /** Brings reviews into the store. */
  public RowImporter reviews(ReviewFiles files) {
    return new ReviewImporter(store, files);
  }

  /** Trains the vectors of the films. */
  public VectorUpkeep vectors() {
    return vectors;
  }

  CatalogueEditor editor() {
    return new OperatorEdits(films, store.movies());
  }

  LastImportArtifact lastImport() {
    return lastImport;
  }

  Settings settings() {
    return settings;
  }

  CommitTimes commits() {
    return commits;
  }

  @Override
  public void close() {
    store.close();
  }
}
