package dev.marquee.store;

import org.jspecify.annotations.Nullable;

/**
 * A store could not do what was asked. The message is one sentence for an operator: what happened
 * and the way out.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, in kinds a caller can act upon. */
  public enum Kind {
    /** The request can never succeed as it is. */
    INVALID(false),
    /** The thing asked for is not there. */
    MISSING(false),
    /** Another write came first. */
    CONFLICT(true),
    /** Too much work at once. */
    OVERLOADED(true),
    /** No room left on the device; nothing that was acknowledged is lost. */
    FULL(true),
    /** The credentials or file permissions do not allow it. */
    DENIED(false),
    /** Another process owns the store. */
    LOCKED(true),
    /** Written by a version of Marquee with another format. */
    INCOMPATIBLE(false),
    /** The engine cannot be reached, or was closed. */
    UNAVAILABLE(true),
    /** Data on disk is damaged. */
    CORRUPT(false);

    private final boolean retryable;

    Kind(boolean retryable) {
      this.retryable = retryable;
    }

    /** Whether the same request can succeed later. */
    public boolean retryable() {
      return retryable;
    }
  }

  private final Kind kind;

  public StoreException(Kind kind, String message) {
    this(kind, message, null);
  }

  public StoreException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
