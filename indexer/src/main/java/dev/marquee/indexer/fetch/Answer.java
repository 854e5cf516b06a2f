package dev.marquee.indexer.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a site answered to one request.
 *
 * @param address that was asked
 * @param headers the first of each name, in lower case
 * @param body unpacked; empty where the status does not announce a page
 */
record Answer(URI address, int status, Map<String, String> headers, PageContent body) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether the body is what was asked for (RFC 9110, 15.3: 203 is 200 by way of a proxy). */
  static boolean bringsPage(int status) {
    return status == 200 || status == 203;
  }

  boolean bringsPage() {
    return bringsPage(status);
  }

  boolean leadsOn() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  boolean isUnchanged() {
    return status == 304;
  }

  /** Whether the host wants to be asked later. */
  boolean isBusy() {
    return status == 429 || status == 503;
  }
}
