package dev.marquee.api.http;

import dev.marquee.api.ApiSettings;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps other sites' pages from using this server through a visitor's browser.
 *
 * <ul>
 *   <li>{@code Host} must be a name this server is known by: a page whose own name was made to
 *       point here (DNS rebinding) still sends its own name.
 *   <li>What may change something must come from a page of this server, or from a program: browsers
 *       tell by {@code Origin} and {@code Sec-Fetch-Site}, which pages cannot forge.
 *   <li>Pages of listed origins may read suggestions and send events. Browsers ask beforehand
 *       whether they may send JSON (a CORS preflight; Fetch standard, 3.3), and are answered here.
 * </ul>
 */
final class AccessRules implements Filter {
  /** What pages of listed origins may use. */
  static final Set<String> SHARED_PATHS = Set.of(SearchRoutes.SUGGEST, EventRoutes.EVENTS);

  /** The methods of {@link #SHARED_PATHS}. */
  private static final String SHARED_METHODS = "GET, POST";

  /** A day, of which browsers take what they think right (Chromium two hours). */
  private static final String PREFLIGHT_SECONDS = "86400";

  private static final HeaderName SEC_FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
  private static final Set<Method> READING = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);

  private final Set<String> hosts = new HashSet<>();
  private final Set<String> webOrigins;

  AccessRules(ApiSettings settings) {
    hosts.addAll(LOOPBACK);
    hosts.add(written(settings.host()));
    settings.allowedHosts().forEach(host -> hosts.add(written(host)));
    webOrigins = settings.webOrigins();
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    String host = request.headers().first(HeaderNames.HOST).orElse("").toLowerCase(Locale.ROOT);
    String origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
    if (!hosts.contains(withoutPort(host))) {
      refuse(
          request,
          response,
          Status.MISDIRECTED_REQUEST_421,
          "this server is not known by the name in the Host header");
    } else if (!READING.contains(request.prologue().method()) && isForeign(request, host, origin)) {
      refuse(
          request,
          response,
          Status.FORBIDDEN_403,
          "pages of other sites may not send requests of this kind");
    } else if (SHARED_PATHS.contains(request.path().path())) {
      share(response, origin);
      if (isPreflight(request) && webOrigins.contains(origin)) {
        allow(response);
      } else {
        chain.proceed();
      }
    } else {
      chain.proceed();
    }
  }

  private static boolean isPreflight(RoutingRequest request) {
    return request.prologue().method().equals(Method.OPTIONS)
        && request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
  }

  private static void allow(RoutingResponse response) {
    response.header(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, SHARED_METHODS);
    response.header(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, HeaderNames.CONTENT_TYPE_NAME);
    response.header(HeaderNames.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
    response.status(Status.NO_CONTENT_204).send();
  }

  private static void refuse(
      RoutingRequest request, RoutingResponse response, Status status, String detail) {
    Problems.send(request, response, ProblemException.of(status, detail));
  }

  private boolean isForeign(RoutingRequest request, String host, String origin) {
    if (SHARED_PATHS.contains(request.path().path()) && webOrigins.contains(origin)) {
      return false;
    }
    String site = request.headers().first(SEC_FETCH_SITE).orElse("none");
    boolean foreignOrigin = !origin.isEmpty() && !authority(origin).equals(host);
    return foreignOrigin || !OWN_SITES.contains(site);
  }

  private void share(RoutingResponse response, String origin) {
    response.headers().add(HeaderNames.VARY, HeaderNames.ORIGIN_NAME);
    if (webOrigins.contains(origin)) {
      response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      response.header(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, HeaderNames.RETRY_AFTER_NAME);
    }
  }

  /** What stands behind {@code ://}; the whole of an origin without, such as {@code null}. */
  private static String authority(String origin) {
    return origin.substring(origin.indexOf("://") + "://".length()).toLowerCase(Locale.ROOT);
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  /** A host as the Host header writes it: IPv6 addresses in brackets. */
  private static String written(String host) {
    boolean bareIpv6 = host.indexOf(':') >= 0 && !host.startsWith("[");
    return (bareIpv6 ? "[" + host + "]" : host).toLowerCase(Locale.ROOT);
  }
}
