package dev.marquee.indexer.fetch;

import dev.marquee.indexer.fetch.FetchOutcome.Fetched;
import dev.marquee.indexer.fetch.FetchOutcome.Refused;
import dev.marquee.indexer.fetch.FetchOutcome.Unchanged;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ContentType;

/**
 * Fetches pages, one after the other for each host; a fetch waits for the host's turn. What was
 * read is remembered as long as the fetcher lives. Thread-safe.
 */
public final class PageFetcher implements AutoCloseable {
  private final FetchSettings settings;
  private final InstantSource clock;
  private final WebClient client;
  private final PoliteClient polite;
  private final Redirects redirects;
  private final RobotsGate robots;
  private final PageCache cache;

  public PageFetcher(FetchSettings settings, AddressPolicy policy) {
    this(settings, policy, Surroundings.ofMachine());
  }

  PageFetcher(FetchSettings settings, AddressPolicy policy, Surroundings surroundings) {
    FetchLimits limits = settings.limits();
    this.settings = settings;
    this.clock = surroundings.clock();
    this.client =
        new WebClient(
            new CheckedLookup(surroundings.lookup(), policy),
            limits.connecting(),
            StrictHttp.client(limits, surroundings.trust()));
    this.polite = new PoliteClient(client, settings.politeness(), clock);
    this.redirects = new Redirects(new AllowedTargets(settings.allowedHosts(), policy));
    this.robots = new RobotsGate(redirects, polite, settings, clock);
    this.cache = new PageCache(limits.cacheBytes());
  }

  /**
   * The page at an address, or why there is none. It may take as long as the waits and limits of
   * the settings add up to, so this is for jobs.
   *
   * @throws InterruptedException when the thread is interrupted; nothing is left open
   */
  public FetchOutcome fetch(URI address) throws InterruptedException {
    Visit visit = new Visit();
    try {
      return visit.outcome(redirects.follow(address, visit::ask));
    } catch (FetchFault fault) {
      String host = address.getHost();
      return new Refused(fault.refusal(), host == null ? "an address without a host" : host);
    }
  }

  /** The way to one page, with what is known of the address asked last. */
  private final class Visit {
    private final TimeBudget time = new TimeBudget(settings.limits().wholePage());
    private Optional<PageCache.Entry> known = Optional.empty();

    Answer ask(URI address) throws FetchFault, InterruptedException {
      Duration pause = robots.pauseFor(address);
      known = cache.get(address);
      return polite.ask(
          new Request(
              address,
              known.map(PageCache.Entry::conditions).orElse(Map.of()),
              BodyLimits.ofPage(settings.limits()),
              pause,
              time));
    }

    FetchOutcome outcome(Answer answer) throws FetchFault {
      if (Challenge.isIn(answer)) {
        throw new FetchFault(Refusal.BLOCKED_BY_SITE);
      }
      if (answer.isUnchanged() && known.isPresent()) {
        return new Unchanged(known.get().page());
      }
      if (!answer.bringsPage()) {
        throw new FetchFault(refusalOf(answer.status()));
      }
      FetchedPage page = page(answer);
      remember(page, Conditions.after(answer));
      return new Fetched(page);
    }
  }

  private void remember(FetchedPage page, Map<String, String> conditions) {
    if (conditions.isEmpty()) {
      cache.remove(page.address());
    } else {
      cache.put(page.address(), new PageCache.Entry(page, conditions));
    }
  }

  private static Refusal refusalOf(int status) {
    return switch (status) {
      case 404, 410 -> Refusal.NOT_FOUND;
      default -> status >= 400 ? Refusal.SITE_FAILED : Refusal.BROKEN_ANSWER;
    };
  }

  private FetchedPage page(Answer answer) {
    Optional<ContentType> type = answer.header("Content-Type").map(ContentType::parseLenient);
    Optional<Charset> charset = type.map(ContentType::getCharset);
    return new FetchedPage(
        answer.address(),
        charset,
        type.map(ContentType::getMimeType),
        answer.body(),
        clock.instant());
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    client.close();
  }
}
