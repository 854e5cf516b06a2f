package dev.marquee.indexer.fetch;

import java.time.Duration;
import java.time.InstantSource;

/** Asks a host in its turns, and a busy one again a few times. Thread-safe. */
final class PoliteClient {
  private final WebClient client;
  private final Politeness politeness;
  private final InstantSource clock;
  private final HostTurns turns;

  PoliteClient(WebClient client, Politeness politeness, InstantSource clock) {
    this.client = client;
    this.politeness = politeness;
    this.clock = clock;
    this.turns = new HostTurns(politeness.longestWait());
  }

  /**
   * The first answer of a host that is not busy.
   *
   * @throws FetchFault when it stays busy, or there is no answer within the limits
   */
  Answer ask(Request request) throws FetchFault, InterruptedException {
    String host = request.address().getHost();
    Duration retryWait = politeness.retryWait();
    for (int asked = 1; ; asked++) {
      Answer answer = turns.take(host, request.pause(), () -> client.send(request));
      if (!answer.isBusy() || Challenge.isIn(answer)) {
        return answer;
      }
      // Also after the last time: the next page has to wait as well.
      turns.postpone(host, RetryAfter.of(answer, clock.instant()).orElse(retryWait));
      if (asked == politeness.tries()) {
        throw new FetchFault(Refusal.BUSY);
      }
      retryWait = retryWait.multipliedBy(2);
    }
  }
}
