package dev.marquee.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.indexer.fetch.FetchOutcome.Fetched;
import dev.marquee.indexer.fetch.FetchOutcome.Refused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** Fetchers of test sites, with limits that are small in bytes and generous in time. */
public final class TestFetches {
  static final int MAX_PACKED_BYTES = 64 << 10;
  static final int MAX_PAGE_BYTES = 128 << 10;

  static final FetchLimits LIMITS = limits(Duration.ofSeconds(30), Duration.ofSeconds(30));

  static final Politeness HASTY =
      new Politeness(Duration.ofMillis(1), Duration.ofSeconds(2), Duration.ofMillis(1), 3);

  private TestFetches() {}

  static FetchLimits limits(Duration wholePage, Duration eachRead) {
    return new FetchLimits(
        MAX_PACKED_BYTES, MAX_PAGE_BYTES, wholePage, Duration.ofSeconds(5), eachRead, 1 << 20);
  }

  /** Fetches from these sites only, whose addresses are excepted from the policy. */
  public static PageFetcher of(TestSite... sites) throws NoSuchAlgorithmException {
    return of(LIMITS, HASTY, sites);
  }

  /** Fetches from a site that goes by the name of another. */
  public static PageFetcher as(String host, TestSite site) throws NoSuchAlgorithmException {
    return new PageFetcher(
        new FetchSettings(Set.of(host), LIMITS, HASTY),
        excepting(site),
        surroundings(names(Map.of(host, "127.0.0.1"))));
  }

  static PageFetcher of(FetchLimits limits, Politeness politeness, TestSite... sites)
      throws NoSuchAlgorithmException {
    return new PageFetcher(
        new FetchSettings(Set.of(TestSite.HOST), limits, politeness),
        excepting(sites),
        surroundings(loopback()));
  }

  static AddressPolicy excepting(TestSite... sites) {
    Set<InetSocketAddress> places =
        Stream.of(sites).map(TestSite::place).collect(Collectors.toSet());
    return new AddressPolicy(places);
  }

  static Surroundings surroundings(HostLookup lookup) throws NoSuchAlgorithmException {
    return new Surroundings(lookup, SSLContext.getDefault(), Clock.systemUTC());
  }

  /** Knows the host of the test sites only. */
  static HostLookup loopback() {
    return names(Map.of(TestSite.HOST, "127.0.0.1"));
  }

  /** Knows these hosts, by their literal addresses. */
  static HostLookup names(Map<String, String> addresses) {
    return host -> {
      String address = addresses.get(host);
      if (address == null) {
        throw new UnknownHostException(host);
      }
      return new InetAddress[] {InetAddress.getByName(address)};
    };
  }

  static FetchedPage page(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Fetched.class);
    return ((Fetched) outcome).page();
  }

  /** The reason, once its sentence was seen to name the host and no place inside. */
  static Refusal refusal(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    Refused refused = (Refused) outcome;
    assertThat(refused.sentence())
        .contains(TestSite.HOST)
        .doesNotContain("127.0.0.1", "10.0.0.", "inner", "secret");
    return refused.reason();
  }
}
