package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoreFailuresTest {
  @ParameterizedTest
  @MethodSource("failuresAndTheirKinds")
  void recognisesTheKindOfAFailure(IOException failure, Kind kind) {
    StoreException translated = StoreFailures.translate(failure, "writing films");

    assertThat(translated.kind()).isEqualTo(kind);
    assertThat(translated).hasCause(failure).hasMessageStartingWith("writing films failed: ");
  }

  static Stream<Arguments> failuresAndTheirKinds() {
    return Stream.of(
        arguments(new IOException("No space left on device"), Kind.FULL),
        arguments(new FileSystemException("_0.cfs", null, "No space left on device"), Kind.FULL),
        arguments(new FileSystemException("_0.cfs", null, "Disk quota exceeded"), Kind.FULL),
        arguments(new IOException("There is not enough space on the disk"), Kind.FULL),
        arguments(new AccessDeniedException("write.lock"), Kind.DENIED),
        arguments(new FileSystemException("_0.si", null, "Read-only file system"), Kind.DENIED),
        arguments(new FileSystemException("_0.si", null, "Operation not permitted"), Kind.DENIED),
        arguments(new FileNotFoundException("_0.si (Permission denied)"), Kind.DENIED),
        arguments(new CorruptIndexException("checksum failed", "_0.cfs"), Kind.CORRUPT),
        arguments(new EOFException("read past the end"), Kind.CORRUPT),
        arguments(new IndexFormatTooOldException("_0.si", "9"), Kind.INCOMPATIBLE),
        arguments(new IndexFormatTooNewException("_0.si", 11, 9, 10), Kind.INCOMPATIBLE),
        arguments(new LockObtainFailedException("lock held"), Kind.LOCKED),
        arguments(new NoSuchFileException("_0.cfs"), Kind.UNAVAILABLE),
        arguments(new IOException("Input/output error"), Kind.UNAVAILABLE),
        arguments(new IOException(), Kind.UNAVAILABLE));
  }

  @Test
  void recognisesARealFullDevice() {
    Path alwaysFull = Path.of("/dev/full");
    assumeTrue(Files.isWritable(alwaysFull));

    IOException failure =
        catchThrowableOfType(IOException.class, () -> Files.write(alwaysFull, new byte[1]));

    assertThat(StoreFailures.translate(failure, "writing films").kind()).isEqualTo(Kind.FULL);
  }

  @Test
  void looksForTheKindInTheCauses() {
    IOException wrapped =
        new IOException("flush failed", new IOException(new AccessDeniedException("_0.cfs")));

    assertThat(StoreFailures.translate(wrapped, "writing films").kind()).isEqualTo(Kind.DENIED);
  }

  @Test
  void takesAClosedIndexForUnavailable() {
    AlreadyClosedException closed = new AlreadyClosedException("this IndexWriter is closed");

    assertThat(StoreFailures.translate(closed, "writing films"))
        .isInstanceOfSatisfying(
            StoreException.class,
            translated -> assertThat(translated.kind()).isEqualTo(Kind.UNAVAILABLE))
        .hasCause(closed);
  }

  @Test
  void saysWhyAnIndexClosedItselfOrRefusesToGoOn() {
    IOException full = new IOException("No space left on device");

    assertThat(
            List.of(
                new AlreadyClosedException("this IndexWriter is closed", full),
                new IllegalStateException("this writer hit an unrecoverable error", full)))
        .extracting(failure -> StoreFailures.translate(failure, "writing films"))
        .allSatisfy(
            translated -> assertThat(((StoreException) translated).kind()).isEqualTo(Kind.FULL));
  }

  @Test
  void leavesFaultsOfTheProgramAsTheyAre() {
    IllegalStateException fault = new IllegalStateException("a film without an id");

    assertThat(StoreFailures.translate(fault, "writing films")).isSameAs(fault);
  }
}
