package dev.marquee.app.wiring;

import dev.marquee.api.ApiLimits;
import dev.marquee.api.ApiParts;
import dev.marquee.api.ApiSettings;
import dev.marquee.api.JobRequest;
import dev.marquee.api.PageSettings;
import dev.marquee.api.ThingToTry;
import dev.marquee.api.http.ApiServer;
import dev.marquee.app.jobs.BackgroundJobs;
import dev.marquee.app.owner.KeptKey;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerFile;
import dev.marquee.app.settings.LogFormat;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.stage.StagedAudience;
import dev.marquee.indexer.fetch.PageFetcher;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Marquee serving a catalogue. It tells in the data folder that it is there, so that other commands
 * find it. Closing it ends the requests being worked on, then the jobs; the catalogue stays open.
 */
public final class MarqueeServer implements AutoCloseable {
  private static final Logger LOG = System.getLogger(MarqueeServer.class.getName());

  private final ApiServer api;
  private final BackgroundJobs jobs;
  private final Optional<EventRetention> retention;
  private final ServerFile file;
  private final RunningServer description;

  private MarqueeServer(
      ApiServer api,
      BackgroundJobs jobs,
      Optional<EventRetention> retention,
      ServerFile file,
      RunningServer description) {
    this.api = api;
    this.jobs = jobs;
    this.retention = retention;
    this.file = file;
    this.description = description;
  }

  /**
   * Starts to serve.
   *
   * @param thingsToTry named on the start page
   * @param web fetches pages for jobs, from the hosts of the settings; to be closed after the
   *     server
   * @throws dev.marquee.api.http.PortInUseException when another program has the port
   * @throws OwnedException when another server uses the same data folder
   */
  public static MarqueeServer start(
      OpenCatalogue catalogue, int port, List<ThingToTry> thingsToTry, PageFetcher web)
      throws IOException {
    Settings settings = catalogue.settings();
    ServerFile file = new ServerFile(settings.dataDir());
    Optional<RunningServer> other = file.read();
    if (other.isPresent()) {
      throw OwnedException.dataDir(settings.dataDir(), other.get());
    }
    String key =
        KeptKey.OPERATOR.of(settings.dataDir(), warning -> LOG.log(Level.WARNING, warning));
    BackgroundJobs jobs = new BackgroundJobs(new JobPlans(catalogue, web));
    PageSettings pages =
        new PageSettings(
            settings.posters(),
            settings.autoRefreshInterval(),
            thingsToTry,
            StagedAudience.isIn(catalogue.store().artifacts()));
    ApiServer api =
        ApiServer.start(
            apiSettings(settings, port, key, catalogue.accountKey()),
            parts(catalogue, jobs, pages));
    RunningServer description =
        RunningServer.thisProcess(settings.host(), api.port(), settings.store(), key);
    MarqueeServer server = new MarqueeServer(api, jobs, retention(catalogue), file, description);
    try {
      file.write(description);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    WarmUp.begin(catalogue.store().movies());
    if (!catalogue.people().pending().isEmpty()) {
      jobs.submit(new JobRequest.Forget());
    }
    return server;
  }

  private static Optional<EventRetention> retention(OpenCatalogue catalogue) {
    OptionalInt months = catalogue.settings().retainedMonths();
    return months.isEmpty()
        ? Optional.empty()
        : Optional.of(
            EventRetention.begin(
                catalogue.store().events(), months.getAsInt(), InstantSource.system()));
  }

  private static ApiSettings apiSettings(
      Settings settings, int port, String key, String accountKey) {
    return new ApiSettings(
        settings.host(),
        port,
        Set.copyOf(settings.allowedHosts()),
        key,
        accountKey,
        Set.copyOf(settings.origins()),
        ApiLimits.USUAL,
        settings.logFormat() == LogFormat.JSON
            ? ApiSettings.LogFormat.JSON
            : ApiSettings.LogFormat.TEXT,
        settings.publicAnalytics(),
        settings.collectsEvents());
  }

  private static ApiParts parts(OpenCatalogue catalogue, BackgroundJobs jobs, PageSettings pages) {
    return new ApiParts(
        catalogue.store(),
        catalogue.editor(),
        catalogue.reviewDesk(),
        jobs,
        catalogue.people(),
        catalogue.commits(),
        List.of(),
        pages,
        catalogue.lastImport()::read,
        catalogue.settings().thresholds(),
        catalogue.popularity()::models);
  }

  /** Where a browser on this machine finds the search page. */
  public URI address() {
    return api.address();
  }

  public int port() {
    return api.port();
  }

  @Override
  public void close() {
    api.close();
    jobs.close();
    retention.ifPresent(EventRetention::close);
    try {
      file.remove(description);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the file that tells of this server could not be deleted", e);
    }
  }
}
