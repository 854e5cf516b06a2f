package dev.marquee.api.http;

import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.api.ApiParts;
import dev.marquee.api.ApiSettings;
import dev.marquee.api.measure.RequestTimes;
import dev.marquee.recommend.SimilarFilms;
import dev.marquee.store.MovieIndex;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running HTTP interface. */
public final class ApiServer implements AutoCloseable {
  /**
   * Room for a query of more than the allowed length in any script, so that the sender is told what
   * is wrong with it.
   */
  private static final int MAX_REQUEST_LINE_BYTES = 32 * 1024;

  /** Each is a file to the operating system, which commonly allows some ten thousand. */
  private static final int MAX_CONNECTIONS = 4_096;

  /** Browsers keep connections for about this long too. */
  private static final Duration MAX_IDLE = Duration.ofMinutes(1);

  private final WebServer server;
  private final AudienceRoutes audience;
  private final String host;

  private ApiServer(WebServer server, AudienceRoutes audience, String host) {
    this.server = server;
    this.audience = audience;
    this.host = host;
  }

  /**
   * Starts to listen. Pages and their assets are read from the folder {@code web} of the class
   * path, the libraries they import from {@code META-INF/resources}.
   *
   * @throws PortInUseException when another program has the port
   * @throws IllegalArgumentException when this machine cannot listen on the address for another
   *     reason
   */
  public static ApiServer start(ApiSettings settings, ApiParts parts) {
    InetAddress address = Listening.check(settings.host(), settings.port());
    var times = new RequestTimes();
    var log = new RequestLog(times, settings.accessLog());
    HttpRouting.Builder routing =
        HttpRouting.builder()
            .addFilter(log)
            .addFilter(new ConnectionEnd())
            .addFilter(new AccessRules(settings))
            .addFilter(new BodyReading(settings.limits()))
            .addFilter(new TurnTaking(settings.limits()));
    Problems.register(routing);
    var operatorKey = new OperatorKey(settings.operatorKey());
    var tokens = new AccountTokens(settings.accountKey(), operatorKey);
    var analytics =
        new AnalyticsAccess(operatorKey, settings.publicAnalytics() || address.isLoopbackAddress());
    Optional<AddressHashes> collecting =
        settings.collectsEvents()
            ? Optional.of(new AddressHashes(settings.accountKey()))
            : Optional.empty();
    var films = new FilmFinder(parts.store().movies());
    var audience = new AudienceRoutes(parts, films, analytics, InstantSource.system());
    List<Route> routes = routes(parts, films, audience, times, tokens, collecting);
    new RouteTable(routes, operatorKey, analytics).register(routing);
    WebServer server =
        WebServer.builder()
            .featuresDiscoverServices(false)
            .shutdownHook(false)
            .address(address)
            .port(settings.port())
            .maxPayloadSize(BodyReading.hardLimit(settings.limits().bodyBytes()))
            .shutdownGracePeriod(settings.limits().stopTimeout())
            .connectionOptions(options -> options.tcpNoDelay(true))
            .maxTcpConnections(MAX_CONNECTIONS)
            .idleConnectionTimeout(MAX_IDLE)
            .idleConnectionPeriod(MAX_IDLE.dividedBy(4))
            .contentEncoding(
                ContentEncodingContext.builder().contentEncodingsDiscoverServices(false).build())
            .directHandlers(EarlyProblems.handlers(settings.limits().bodyBytes(), log))
            .addProtocol(Http1Config.builder().maxPrologueLength(MAX_REQUEST_LINE_BYTES).build())
            .routing(routing)
            .build()
            .start();
    if (!server.isRunning()) {
      throw new PortInUseException(settings.host(), settings.port(), null);
    }
    return new ApiServer(server, audience, settings.host());
  }

  /** All routes, those first whose templates are the more special ones. */
  static List<Route> routes(
      ApiParts parts,
      FilmFinder films,
      AudienceRoutes audience,
      RequestTimes times,
      AccountTokens tokens,
      Optional<AddressHashes> collecting) {
    ClassLoader loader = ApiServer.class.getClassLoader();
    MovieIndex movies = parts.store().movies();
    var similarFilms = new SimilarFilms(movies);
    var edits = new EditRoutes(films, parts.editor());
    InstantSource clock = InstantSource.system();
    var health = new Health(parts.store(), parts.healthChecks());
    return Stream.of(
            new PageRoutes(loader, films, parts.pages()).routes(),
            new TitleRoutes(films, similarFilms).routes(),
            new SearchRoutes(movies).routes(),
            new CatalogueRoutes(movies, parts.lastImport()).routes(),
            edits.bulkRoutes(),
            new MovieRoutes(films, similarFilms).routes(),
            edits.routes(),
            new ReviewRoutes(
                    films,
                    parts.store().reviews(),
                    parts.reviewDesk(),
                    tokens,
                    SentimentModel::shipped)
                .routes(),
            audience.routes(),
            new EventRoutes(parts.store().events(), collecting, clock).routes(),
            new AccountRoutes(tokens, parts, clock).routes(),
            new PopularityRoutes(films, parts.popularity()).routes(),
            new SentimentRoutes(SentimentModel::shipped).routes(),
            new JobRoutes(parts.jobs()).routes(),
            new OperationRoutes(health, times, parts.commits(), loader).routes())
        .flatMap(List::stream)
        .toList();
  }

  /** The port in use, also where 0 was asked for. */
  public int port() {
    return server.port();
  }

  /** Where a browser on this machine finds the search page. */
  public URI address() {
    return URI.create("http://%s:%d/".formatted(Listening.reachable(host), port()));
  }

  /**
   * Takes no more requests, and waits for those being worked on, at most the time of the settings.
   */
  @Override
  public void close() {
    audience.close();
    server.stop();
  }
}
