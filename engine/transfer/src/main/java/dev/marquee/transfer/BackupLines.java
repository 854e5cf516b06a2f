package dev.marquee.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.marquee.document.DocumentException;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.transfer.Holdings.Rows;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads one kind from the lines of a backup, and checks that they are all there and in order. */
final class BackupLines<K extends Comparable<K>, T> implements Rows<T> {
  private final Path file;
  private final Labels labels;
  private final BufferedReader lines;
  private final Format<T> format;
  private final Function<T, K> id;
  private final long expected;
  private long read;
  private @Nullable K last;

  /**
   * @param in ends with the archive
   * @param expected how many there must be
   */
  BackupLines(
      Path file,
      Labels labels,
      InputStream in,
      Format<T> format,
      Function<T, K> id,
      long expected) {
    this.file = file;
    this.labels = labels;
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.format = format;
    this.id = id;
    this.expected = expected;
  }

  /**
   * How messages call them.
   *
   * @param whole all of them together: "catalogue"
   * @param plural "films and redirects"
   */
  record Labels(String whole, String plural) {}

  /** How an item is written as a line. */
  @FunctionalInterface
  interface Format<T> {
    T read(String line) throws DocumentException, JsonProcessingException;
  }

  @Override
  public List<T> next(int size) throws IOException {
    List<T> page = new ArrayList<>();
    while (page.size() < size) {
      String line = nextLine();
      if (line == null) {
        checkAllWasRead();
        break;
      }
      page.add(item(line));
    }
    return page;
  }

  private @Nullable String nextLine() throws IOException {
    try {
      return lines.readLine();
    } catch (ZipException | EOFException | CharacterCodingException unreadable) {
      throw damaged(
          "its %s cannot be read (%s)".formatted(labels.whole(), unreadable.getMessage()),
          unreadable);
    }
  }

  private T item(String line) {
    read++;
    try {
      T item = format.read(line);
      if (last != null && id.apply(item).compareTo(last) <= 0) {
        throw damaged("line %d of its %s is out of order".formatted(read, labels.whole()), null);
      }
      last = id.apply(item);
      return item;
    } catch (IOException | DocumentException | IllegalArgumentException malformed) {
      throw damaged("line %d of its %s cannot be read".formatted(read, labels.whole()), malformed);
    }
  }

  private void checkAllWasRead() {
    if (read != expected) {
      throw damaged(
          "it has %d %s, and should have %d".formatted(read, labels.plural(), expected), null);
    }
  }

  private StoreException damaged(String what, @Nullable Exception cause) {
    return damaged(file, what, cause);
  }

  static StoreException damaged(Path file, String what, @Nullable Exception cause) {
    return new StoreException(
        Kind.CORRUPT, "%s is a damaged backup: %s".formatted(file, what), cause);
  }
}
