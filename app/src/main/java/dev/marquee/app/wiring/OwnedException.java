package dev.marquee.app.wiring;

import dev.marquee.app.owner.RunningServer;
import java.nio.file.Path;

/** A running server has what is needed. The message is one sentence that names it. */
public final class OwnedException extends RuntimeException {
  private final RunningServer owner;

  private OwnedException(String thing, RunningServer owner) {
    super(
        "%s belongs to a running server, process %d on port %d (%s); stop it first"
            .formatted(thing, owner.pid(), owner.port(), owner.address()));
    this.owner = owner;
  }

  static OwnedException store(RunningServer owner) {
    return new OwnedException("the store " + owner.store(), owner);
  }

  static OwnedException dataDir(Path dataDir, RunningServer owner) {
    return new OwnedException("the data folder " + dataDir, owner);
  }

  public RunningServer owner() {
    return owner;
  }
}
