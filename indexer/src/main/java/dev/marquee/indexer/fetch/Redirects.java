package dev.marquee.indexer.fetch;

import java.net.URI;
import org.apache.hc.client5.http.utils.URIUtils;

/** Follows an address to where its page stands, each step of the way checked anew. */
final class Redirects {

  /** RFC 9309 asks for five at least with robots.txt; pages seldom need three. */
  private static final int MOST_REDIRECTS = 5;

  private final AllowedTargets targets;

  Redirects(AllowedTargets targets) {
    this.targets = targets;
  }

  /** One step of the way: asks an address that was checked. */
  @FunctionalInterface
  interface Step {
    Answer ask(URI address) throws FetchFault, InterruptedException;
  }

  /** The first answer that does not lead on. */
  Answer follow(URI start, Step step) throws FetchFault, InterruptedException {
    Answer answer = step.ask(targets.check(start));
    for (int redirects = 0; answer.leadsOn(); redirects++) {
      if (redirects == MOST_REDIRECTS) {
        throw new FetchFault(Refusal.TOO_MANY_REDIRECTS);
      }
      answer = step.ask(next(answer));
    }
    return answer;
  }

  private URI next(Answer answer) throws FetchFault {
    String location =
        answer.header("Location").orElseThrow(() -> new FetchFault(Refusal.BROKEN_ANSWER));
    URI target;
    try {
      target = URIUtils.resolve(answer.address(), location);
    } catch (IllegalArgumentException noAddress) {
      throw new FetchFault(Refusal.BROKEN_ANSWER, noAddress);
    }
    try {
      return targets.check(target);
    } catch (FetchFault notAllowed) {
      throw new FetchFault(Refusal.LEADS_ELSEWHERE, notAllowed);
    }
  }
}
