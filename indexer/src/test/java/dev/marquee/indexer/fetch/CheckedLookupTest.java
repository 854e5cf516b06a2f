package dev.marquee.indexer.fetch;

import static dev.marquee.indexer.fetch.TestFetches.refusal;
import static dev.marquee.indexer.fetch.TestSite.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class CheckedLookupTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  /** The owner of a name answers with another address each time (DNS rebinding). */
  @Test
  void looksAHostUpOnceForAConnectionAndConnectsToWhatItChecked() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    try (TestSite site = TestSite.open().on("/", answer("200 OK", "good"));
        WebClient client =
            new WebClient(
                new CheckedLookup(rebinding(lookups, 1), TestFetches.excepting(site)),
                LONG,
                StrictHttp.client(TestFetches.LIMITS, SSLContext.getDefault()))) {
      Request request =
          new Request(
              site.at("/"),
              Map.of(),
              new BodyLimits(100, 100, false),
              Duration.ZERO,
              new TimeBudget(LONG));

      assertThat(client.send(request).status()).isEqualTo(200);
      assertThat(lookups).hasValue(1);

      FetchFault second = catchThrowableOfType(FetchFault.class, () -> client.send(request));
      assertThat(second.refusal()).isEqualTo(Refusal.ADDRESS_NOT_PUBLIC);
      assertThat(lookups).hasValue(2);
      assertThat(site.asked()).hasSize(1);
    }
  }

  @Test
  void refusesAHostThatBecomesPrivateAfterItsRobots() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    try (TestSite site = TestSite.open().on("/", answer("200 OK", "good"));
        PageFetcher fetcher =
            new PageFetcher(
                new FetchSettings(Set.of(TestSite.HOST), TestFetches.LIMITS, TestFetches.HASTY),
                TestFetches.excepting(site),
                TestFetches.surroundings(rebinding(lookups, 1)))) {
      assertThat(refusal(fetcher.fetch(site.at("/")))).isEqualTo(Refusal.ADDRESS_NOT_PUBLIC);

      assertThat(site.asked()).extracting(TestSite.Asked::path).containsExactly("/robots.txt");
    }
  }

  @Test
  void refusesAHostOfWhichOneAddressIsPrivate() {
    CheckedLookup lookup =
        new CheckedLookup(host -> addresses("8.8.8.8", "10.0.0.1"), AddressPolicy.PUBLIC);

    FetchFault fault =
        catchThrowableOfType(FetchFault.class, () -> lookup.addressesOf(TestSite.HOST, 80, LONG));

    assertThat(fault.refusal()).isEqualTo(Refusal.ADDRESS_NOT_PUBLIC);
  }

  @Test
  void triesThreeAddressesAtTheMost() throws Exception {
    CheckedLookup lookup =
        new CheckedLookup(
            host -> addresses("8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1"), AddressPolicy.PUBLIC);

    assertThat(lookup.addressesOf(TestSite.HOST, 80, LONG)).hasSize(3);
  }

  @Test
  void connectsToTheNextAddressWhereTheFirstIsAway() throws Exception {
    try (TestSite site = TestSite.open().on("/", answer("200 OK", "good"))) {
      InetAddress here = site.place().getAddress();
      InetAddress away = InetAddress.getByName("127.0.0.77");
      AddressPolicy policy =
          new AddressPolicy(
              Set.of(site.place(), new InetSocketAddress(away, site.place().getPort())));
      try (PageFetcher fetcher =
          new PageFetcher(
              new FetchSettings(Set.of(TestSite.HOST), TestFetches.LIMITS, TestFetches.HASTY),
              policy,
              TestFetches.surroundings(host -> new InetAddress[] {away, here}))) {
        TestFetches.page(fetcher.fetch(site.at("/")));
      }
    }
  }

  @Test
  void doesNotWaitForNamesWithoutEnd() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    CheckedLookup lookup =
        new CheckedLookup(
            host -> {
              awaited(end);
              return addresses("8.8.8.8");
            },
            AddressPolicy.PUBLIC);

    FetchFault fault =
        catchThrowableOfType(
            FetchFault.class, () -> lookup.addressesOf(TestSite.HOST, 80, Duration.ofMillis(50)));

    end.countDown();
    assertThat(fault.refusal()).isEqualTo(Refusal.TOO_SLOW);
  }

  /** Loopback so many times, then an address inside a private network. */
  private static HostLookup rebinding(AtomicInteger lookups, int times) {
    return host -> addresses(lookups.incrementAndGet() <= times ? "127.0.0.1" : "10.0.0.1");
  }

  private static void awaited(CountDownLatch end) throws UnknownHostException {
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      throw new UnknownHostException("interrupted");
    }
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] addresses = new InetAddress[literals.length];
    for (int index = 0; index < literals.length; index++) {
      addresses[index] = InetAddress.getByName(literals[index]);
    }
    return addresses;
  }
}
