package dev.marquee.store.lucene;

import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong on disk in the words of the ports, and what an operator can do about it. */
final class StoreFailures {
  /** Java has no exception types for these: it passes on the operating system's words. */
  private static final List<String> WORDS_FOR_FULL =
      List.of("No space left", "Disk quota exceeded", "not enough space on the disk");

  private static final List<String> WORDS_FOR_DENIED =
      List.of("Permission denied", "Operation not permitted", "Read-only file system");

  private StoreFailures() {}

  /**
   * @param doing what was being done, to go before "failed": "writing films"
   */
  static StoreException translate(IOException failure, String doing) {
    return translated(failure, doing);
  }

  /**
   * Translates what an index says that was closed, or that met a fatal error and refuses to go on:
   * then the error is the cause, and it is the error that counts.
   *
   * @param doing as above
   * @return the failure itself where it is neither, but a fault of the program
   */
  static RuntimeException translate(IllegalStateException failure, String doing) {
    boolean ofAnIndex =
        failure instanceof AlreadyClosedException || failure.getCause() instanceof IOException;
    return ofAnIndex ? translated(failure, doing) : failure;
  }

  private static StoreException translated(Exception failure, String doing) {
    Kind kind = Kind.UNAVAILABLE;
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      Optional<Kind> recognised = kindOf(at);
      if (recognised.isPresent()) {
        kind = recognised.get();
        break;
      }
    }
    String message = "%s failed: %s (%s)".formatted(doing, explained(kind), failure.getMessage());
    return new StoreException(kind, message, failure);
  }

  private static Optional<Kind> kindOf(Throwable failure) {
    return switch (failure) {
      case AccessDeniedException denied -> Optional.of(Kind.DENIED);
      case CorruptIndexException damaged -> Optional.of(Kind.CORRUPT);
      case EOFException truncated -> Optional.of(Kind.CORRUPT);
      case IndexFormatTooOldException tooOld -> Optional.of(Kind.INCOMPATIBLE);
      case IndexFormatTooNewException tooNew -> Optional.of(Kind.INCOMPATIBLE);
      case LockObtainFailedException owned -> Optional.of(Kind.LOCKED);
      default -> kindOfWords(String.valueOf(failure.getMessage()));
    };
  }

  private static Optional<Kind> kindOfWords(String message) {
    if (WORDS_FOR_FULL.stream().anyMatch(message::contains)) {
      return Optional.of(Kind.FULL);
    }
    if (WORDS_FOR_DENIED.stream().anyMatch(message::contains)) {
      return Optional.of(Kind.DENIED);
    }
    return Optional.empty();
  }

  private static String explained(Kind kind) {
    return switch (kind) {
      case FULL -> "no room is left on the device; make room and try again";
      case DENIED -> "the files may not be read or written; check their owner and permissions";
      case CORRUPT -> "the files are damaged; restore the store from a backup";
      case INCOMPATIBLE ->
          "the files were written by a version of Marquee with another Lucene; use that version,"
              + " and its backup for this one";
      case LOCKED -> "another process owns the store; stop it or let it do the work";
      case INVALID, MISSING, CONFLICT, OVERLOADED, UNAVAILABLE ->
          "the device or the engine did not answer; try again";
    };
  }
}
