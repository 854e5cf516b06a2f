package dev.marquee.indexer.fetch;

import java.io.IOException;

/** Ends a fetch inside this package, on its way to become a {@link FetchOutcome.Refused}. */
final class FetchFault extends IOException {
  private final Refusal refusal;

  FetchFault(Refusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  FetchFault(Refusal refusal, Throwable cause) {
    super(refusal.name(), cause);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
