package dev.marquee.api.http;

import dev.marquee.api.ApiLimits;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a bounded number of requests be worked on at once. Under more load than the machine can
 * bear, the rest are refused soon instead of all becoming slow. Operators are always let in to
 * look; streams, which stay, have a limit of their own.
 */
final class TurnTaking implements Filter {
  private static final Set<String> ALWAYS =
      Set.of("/health/live", "/health/ready", "/metrics", AnalyticsRoutes.STREAM);
  static final String RETRY_AFTER_SECONDS = "1";

  private final Semaphore turns;
  private final long patienceMillis;

  TurnTaking(ApiLimits limits) {
    turns = new Semaphore(limits.concurrentRequests(), true);
    patienceMillis = limits.patience().toMillis();
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (ALWAYS.contains(request.path().path())) {
      chain.proceed();
      return;
    }
    if (!takeTurn()) {
      Problems.send(request, response, tooMany());
      return;
    }
    try {
      chain.proceed();
    } finally {
      turns.release();
    }
  }

  /** What is answered to those beyond a limit. */
  static ProblemException tooMany() {
    return ProblemException.of(
            Status.SERVICE_UNAVAILABLE_503, "too many requests at once; try again later")
        .with("Retry-After", RETRY_AFTER_SECONDS);
  }

  private boolean takeTurn() {
    try {
      return turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
