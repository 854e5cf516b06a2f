package dev.marquee.api.http;

import io.helidon.webserver.http.ServerRequest;

/**
 * Who may read what the audience does: whoever reaches a server of one machine only, or one that
 * shows its analytics to everybody; else whoever presents the operator's key.
 */
final class AnalyticsAccess {
  private final OperatorKey key;
  private final boolean isOpen;

  /**
   * @param isOpen whether everybody may
   */
  AnalyticsAccess(OperatorKey key, boolean isOpen) {
    this.key = key;
    this.isOpen = isOpen;
  }

  /** Refuses a request of somebody who may not. */
  void check(ServerRequest request) {
    if (!isOpen) {
      key.check(request);
    }
  }

  /** Whether the sender may, where an answer has a part for everybody too. */
  boolean allows(ServerRequest request) {
    return isOpen || BearerToken.of(request).filter(key::is).isPresent();
  }
}
