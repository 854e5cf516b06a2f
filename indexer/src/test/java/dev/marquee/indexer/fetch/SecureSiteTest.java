package dev.marquee.indexer.fetch;

import static dev.marquee.indexer.fetch.TestFetches.page;
import static dev.marquee.indexer.fetch.TestFetches.refusal;
import static dev.marquee.indexer.fetch.TestSite.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind TLS: the certificate is held against the name, though an address is connected to. */
class SecureSiteTest {
  private static TestCertificate right;
  private static TestCertificate other;

  @BeforeAll
  static void makeCertificates(@TempDir Path folder) throws Exception {
    right = TestCertificate.of(TestSite.HOST, folder);
    other = TestCertificate.of("other.test", folder);
  }

  @Test
  void fetchesFromAHostThatItsCertificateNames() throws Exception {
    try (TestSite site = site(right)) {
      assertThat(page(fetch(site, right.trusted())).content().text(UTF_8)).isEqualTo("good");
    }
  }

  @Test
  void sendsNothingToAHostThatItsCertificateDoesNotName() throws Exception {
    try (TestSite site = site(other)) {
      assertThat(refusal(fetch(site, other.trusted()))).isEqualTo(Refusal.NOT_SECURE);
      assertThat(site.asked()).isEmpty();
    }
  }

  @Test
  void sendsNothingToAHostWhoseCertificateNobodyTrusts() throws Exception {
    try (TestSite site = site(right)) {
      assertThat(refusal(fetch(site, SSLContext.getDefault()))).isEqualTo(Refusal.NOT_SECURE);
      assertThat(site.asked()).isEmpty();
    }
  }

  private static TestSite site(TestCertificate certificate) throws Exception {
    return TestSite.open(certificate.shown().getServerSocketFactory(), "https")
        .on("/", answer("200 OK", "good"));
  }

  private static FetchOutcome fetch(TestSite site, SSLContext trust) throws Exception {
    try (PageFetcher fetcher = fetcher(site, trust)) {
      return fetcher.fetch(site.at("/"));
    }
  }

  private static PageFetcher fetcher(TestSite site, SSLContext trust) {
    return new PageFetcher(
        new FetchSettings(Set.of(TestSite.HOST), TestFetches.LIMITS, TestFetches.HASTY),
        TestFetches.excepting(site),
        new Surroundings(TestFetches.loopback(), trust, Clock.systemUTC()));
  }
}
