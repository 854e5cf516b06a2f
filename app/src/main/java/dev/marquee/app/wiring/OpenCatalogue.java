package dev.marquee.app.wiring;

import dev.marquee.analytics.popularity.FilmPopularity;
import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.api.CatalogueEditor;
import dev.marquee.api.CommitTimes;
import dev.marquee.api.ReviewDesk;
import dev.marquee.app.importing.EventImporter;
import dev.marquee.app.importing.Importer;
import dev.marquee.app.importing.LastImportArtifact;
import dev.marquee.app.importing.ReviewFetcher;
import dev.marquee.app.importing.ReviewFiles;
import dev.marquee.app.importing.ReviewImporter;
import dev.marquee.app.importing.RowImporter;
import dev.marquee.app.owner.KeptKey;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerFile;
import dev.marquee.app.people.ForgetWork;
import dev.marquee.app.people.ForgottenPeople;
import dev.marquee.app.people.GuardedStore;
import dev.marquee.app.people.PersonHash;
import dev.marquee.app.settings.SecretKey;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.stage.Stage;
import dev.marquee.audience.UserId;
import dev.marquee.indexer.Catalogue;
import dev.marquee.indexer.Pipeline;
import dev.marquee.indexer.Upkeep;
import dev.marquee.indexer.fetch.PageFetcher;
import dev.marquee.recommend.content.FilmVectors;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.Stores;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An open store with what belongs to it. Closing it closes the store. */
public final class OpenCatalogue implements AutoCloseable {
  private static final Logger LOG = System.getLogger(OpenCatalogue.class.getName());

  private final Settings settings;
  private final Store engine;
  private final PersonHash hash;
  private final ForgottenPeople people;
  private final UnaryOperator<UserId> names;
  private final Store store;
  private final CommitTimes commits;
  private final Catalogue films;
  private final VectorUpkeep vectors;
  private final FilmPopularity popularity;
  private final LastImportArtifact lastImport;

  private OpenCatalogue(Settings settings, Store engine, CommitTimes commits) {
    this.settings = settings;
    this.engine = engine;
    this.hash = new PersonHash(this::accountKey);
    this.people = new ForgottenPeople(engine.artifacts(), hash, InstantSource.system());
    this.names = settings.pseudonymises() ? hash::pseudonym : UnaryOperator.identity();
    this.store = new GuardedStore(engine, people, names);
    this.commits = commits;
    FilmVectors filmVectors = new FilmVectors(store.artifacts());
    this.films = new Catalogue(store.movies(), Clock.systemUTC(), filmVectors);
    this.vectors = new VectorUpkeep(store.movies(), films, filmVectors);
    this.popularity = new FilmPopularity(store.artifacts());
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

  /**
   * The store without a guard, for what moves whole stores. When it was written to, {@link
   * #forgetAgain} is to be called.
   */
  public Store engine() {
    return engine;
  }

  /** Takes away what came back of people who were forgotten. */
  public void forgetAgain() {
    people.reopen();
    forgetting(Duration.ZERO).run("", (message, progress) -> {});
  }

  /** Takes away what is stored of people who asked to be forgotten, as soon as all know of it. */
  ForgetWork forgetting() {
    return forgetting(ForgottenPeople.NOTICED_WITHIN);
  }

  private ForgetWork forgetting(Duration wait) {
    return new ForgetWork(engine, people, hash, wait);
  }

  ForgottenPeople people() {
    return people;
  }

  /** What visitors write. */
  ReviewDesk reviewDesk() {
    return new VisitorReviews(store.reviews(), names, InstantSource.system());
  }

  /** What makes the tokens of accounts, and the hashes of people. */
  String accountKey() {
    return settings
        .secretKey()
        .map(SecretKey::text)
        .orElseGet(() -> KeptKey.ACCOUNTS.ofUnchecked(settings.dataDir(), OpenCatalogue::warn));
  }

  private static void warn(String warning) {
    LOG.log(Level.WARNING, warning);
  }

  /** Brings files into the store. */
  public Importer importer() {
    return new Importer(new Pipeline(films, upkeep()), lastImport);
  }

  private Upkeep upkeep() {
    return Upkeep.of(List.of(vectors, new PopularityUpkeep(store.movies(), popularity)));
  }

  /** Brings what people did into the store. */
  public RowImporter events() {
    return new EventImporter(store);
  }

  /** Brings reviews into the store. */
  public RowImporter reviews(ReviewFiles files) {
    return new ReviewImporter(store, files);
  }

  /** Where a simulated audience acts. The model that judges is read when the first review comes. */
  public Stage stage() {
    return new Stage(store, review -> SentimentModel.shipped().labeller().apply(review));
  }

  /** Brings reviews of web pages into the store, from the hosts of the settings. */
  public ReviewFetcher fetching(PageFetcher pages) {
    return new ReviewFetcher(store, settings.reviewHosts(), pages);
  }

  /** Trains the vectors of the films. */
  public VectorUpkeep vectors() {
    return vectors;
  }

  /** Forecasts how popular films become. */
  public FilmPopularity popularity() {
    return popularity;
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
