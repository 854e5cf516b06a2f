package dev.marquee.indexer.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets through what the robots.txt of a host allows (RFC 9309). One that does not exist allows all;
 * one that cannot be read allows nothing. Thread-safe.
 */
final class RobotsGate {

  /** RFC 9309, 2.4: not to be used for longer. */
  private static final Duration RULES_LAST = Duration.ofHours(24);

  /** A site that is repaired is soon asked again, one that is down is not asked for each page. */
  private static final Duration FAULTS_LAST = Duration.ofMinutes(10);

  /** RFC 9309, 2.5: what lies beyond may be left out. */
  private static final int MOST_BYTES = 500 * 1024;

  /** Packing makes nothing twice as long: rules that are too long are cut, not refused. */
  private static final BodyLimits LIMITS = new BodyLimits(2 * MOST_BYTES, MOST_BYTES, true);

  private final Redirects redirects;
  private final PoliteClient client;
  private final FetchSettings settings;
  private final InstantSource clock;

  /** By origin; there are as many as hosts on the list, times their schemes and ports. */
  private final Map<String, Reading> readings = new ConcurrentHashMap<>();

  RobotsGate(
      Redirects redirects, PoliteClient client, FetchSettings settings, InstantSource clock) {
    this.redirects = redirects;
    this.client = client;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * How long the host asks to be left alone between two requests, at least as long as the settings
   * say.
   *
   * @throws FetchFault when the address may not be fetched
   */
  Duration pauseFor(URI address) throws FetchFault, InterruptedException {
    String origin = AllowedTargets.origin(address);
    Reading reading = readings.get(origin);
    if (reading == null || !clock.instant().isBefore(reading.end())) {
      reading = read(origin);
      readings.put(origin, reading);
    }
    return switch (reading) {
      case Fault fault -> throw new FetchFault(fault.refusal());
      case Rules rules -> pause(rules.rules(), address);
    };
  }

  private Duration pause(BaseRobotRules rules, URI address) throws FetchFault {
    if (!rules.isAllowed(address.toString())) {
      throw new FetchFault(Refusal.ROBOTS);
    }
    Duration least = settings.politeness().waitBetween();
    Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    return asked.compareTo(least) > 0 ? asked : least;
  }

  private Reading read(String origin) throws InterruptedException {
    TimeBudget time = new TimeBudget(settings.limits().wholePage());
    Duration pause = settings.politeness().waitBetween();
    try {
      Answer answer =
          redirects.follow(
              URI.create(origin + "/robots.txt"),
              address -> client.ask(new Request(address, Map.of(), LIMITS, pause, time)));
      return judge(origin, answer);
    } catch (FetchFault fault) {
      return fault(
          switch (fault.refusal()) {
            case ADDRESS_NOT_PUBLIC, UNREACHABLE, NOT_SECURE, TOO_SLOW, BUSY -> fault.refusal();
            case BAD_ADDRESS,
                HOST_NOT_LISTED,
                LEADS_ELSEWHERE,
                ROBOTS,
                ROBOTS_UNREADABLE,
                BLOCKED_BY_SITE,
                NOT_FOUND,
                TOO_LARGE,
                TOO_MANY_REDIRECTS,
                SITE_FAILED,
                BROKEN_ANSWER ->
                Refusal.ROBOTS_UNREADABLE;
          });
    }
  }

  private Reading judge(String origin, Answer answer) {
    if (answer.bringsPage()) {
      // Not thread-safe, and made quickly. A longer wait than is waited closes the host.
      SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
      parser.setMaxCrawlDelay(settings.politeness().longestWait().toMillis());
      return rules(
          parser.parseContent(
              origin + "/robots.txt",
              answer.body().toByteArray(),
              "text/plain",
              Set.of(StrictHttp.ROBOT_NAME)));
    }
    if (answer.status() == 202) {
      return fault(Refusal.BLOCKED_BY_SITE);
    }
    boolean absent = answer.status() >= 400 && answer.status() < 500;
    return absent
        ? rules(new SimpleRobotRulesParser().failedFetch(404))
        : fault(Refusal.ROBOTS_UNREADABLE);
  }

  private Reading rules(BaseRobotRules rules) {
    return new Rules(rules, clock.instant().plus(RULES_LAST));
  }

  private Reading fault(Refusal refusal) {
    return new Fault(refusal, clock.instant().plus(FAULTS_LAST));
  }

  /** What is known of an origin, until it has to be asked again. */
  private sealed interface Reading {
    Instant end();
  }

  private record Rules(BaseRobotRules rules, Instant end) implements Reading {}

  private record Fault(Refusal refusal, Instant end) implements Reading {}
}
