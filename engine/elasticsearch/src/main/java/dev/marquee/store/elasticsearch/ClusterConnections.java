package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/** The pooled HTTP connections to a cluster, secured where its address asks for it. */
final class ClusterConnections {
  /** Loopback to another continent; a host that takes longer is away. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /** As many as there are requests that a server works on at once. */
  static final int MAX_CONNECTIONS = 64;

  private ClusterConnections() {}

  /**
   * @param wait for one of the connections, where all are in use
   * @param silence of the cluster after a request; for all requests alike, because the client takes
   *     a limit for a single one (its RequestOptions) and, in 9.5.2, does nothing with it
   */
  static ElasticsearchClient open(
      StoreAddress address, Credentials credentials, Duration wait, Duration silence) {
    TlsStrategy security = verified(trusted(credentials));
    Rest5ClientBuilder builder =
        Rest5Client.builder(address.server())
            // Its own would come on top of ours, with pauses of a second.
            .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries)
            .setConnectionConfigCallback(
                connection -> connection.setConnectTimeout(timeout(CONNECT_TIMEOUT)))
            .setRequestConfigCallback(
                request ->
                    request
                        .setResponseTimeout(timeout(silence))
                        .setConnectionRequestTimeout(timeout(wait)))
            .setConnectionManagerCallback(
                pool ->
                    pool.setMaxConnPerRoute(MAX_CONNECTIONS)
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setTlsStrategy(security));
    credentials
        .authorization()
        .ifPresent(
            value ->
                builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
    return new ElasticsearchClient(
        new Rest5ClientTransport(builder.build(), new JacksonJsonpMapper()));
  }

  /**
   * Compares the certificate's names with the host after the handshake. Left to itself, HttpClient
   * 5.6.3 compares them nowhere: it sets the check on parameters that it has handed over already.
   */
  private static TlsStrategy verified(SSLContext trusted) {
    return new DefaultClientTlsStrategy(
        trusted, HostnameVerificationPolicy.CLIENT, HttpsSupport.getDefaultHostnameVerifier());
  }

  private static SSLContext trusted(Credentials credentials) {
    return credentials
        .authorityFile()
        .map(ClusterConnections::trusting)
        .orElseGet(SSLContexts::createSystemDefault);
  }

  private static SSLContext trusting(Path authorityFile) {
    try {
      return TransportUtils.sslContextFromHttpCaCrt(authorityFile.toFile());
    } catch (IOException | RuntimeException unreadable) {
      throw new StoreException(
          Kind.INVALID,
          "MARQUEE_ES_CA_FILE names %s, from which no certificate can be read; it must be a PEM file"
              .formatted(authorityFile),
          unreadable);
    }
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }
}
