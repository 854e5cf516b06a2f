package dev.marquee.indexer.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client with all left out that a browser would do: it follows, repeats, unpacks, keeps
 * and looks up nothing by itself, and what does not read as HTTP/1.1 within bounds is a fault.
 */
final class StrictHttp {

  /** What Marquee calls itself, also in the rules of a robots.txt. */
  static final String ROBOT_NAME = "marquee";

  private static final String USER_AGENT =
      "Marquee/0.1 (reads single pages for a film catalogue; robots.txt name: " + ROBOT_NAME + ")";

  /** RFC 9112 asks for 8,000 bytes at least; cookies that are thrown away seldom make it more. */
  private static final int MAX_LINE_BYTES = 16_384;

  /** What common servers allow. */
  private static final int MAX_HEADERS = 100;

  /** Before the status line, of which RFC 9112 knows none in answers. */
  private static final int MAX_EMPTY_LINES = 1;

  private static final Http1Config BOUNDS =
      Http1Config.custom()
          .setMaxLineLength(MAX_LINE_BYTES)
          .setMaxHeaderCount(MAX_HEADERS)
          .setMaxEmptyLineCount(MAX_EMPTY_LINES)
          .build();

  private static final List<Header> HEADERS =
      List.of(
          new BasicHeader(HttpHeaders.ACCEPT, "text/html, application/xhtml+xml, */*;q=0.5"),
          new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "gzip"),
          new BasicHeader(HttpHeaders.CONNECTION, "close"));

  private StrictHttp() {}

  /** To be closed by the caller. It connects only to hosts that are given to it with an address. */
  static CloseableHttpClient client(FetchLimits limits, SSLContext trust) {
    return HttpClients.custom()
        .setConnectionManager(connections(limits, trust))
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout(limits.eachRead()))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent(USER_AGENT)
        .setDefaultHeaders(HEADERS)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static HttpClientConnectionManager connections(FetchLimits limits, SSLContext trust) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new NoLookup())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(BOUNDS)
                .responseParserFactory(new DefaultHttpResponseParserFactory(BOUNDS))
                .build())
        // Checks the name in the certificate, as it does by default.
        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
        .setDefaultTlsConfig(
            TlsConfig.custom().setHandshakeTimeout(timeout(limits.eachRead())).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(limits.connecting()))
                .setSocketTimeout(timeout(limits.eachRead()))
                .build())
        .build();
  }

  private static Timeout timeout(Duration limit) {
    // Zero would mean no limit.
    return Timeout.ofMilliseconds(Math.max(1, limit.toMillis()));
  }

  /** So that no host is connected to but at an address that was checked. */
  private static final class NoLookup implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException("hosts are looked up and checked before");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
