package dev.marquee.indexer.parse;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a text into records, before anything looks into them. In CSV (RFC 4180) a line end between
 * quotes does not end the record; a quote opens where a field begins and is doubled to stand for
 * itself. A record that is too long, or whose quote is never closed, is cut down to its first line,
 * and the next line begins anew: one broken row does not take the rest of the file with it. Holds
 * at most one record in memory. Blank lines are passed over.
 */
final class RecordSplitter {
  /**
   * Rows are 1-5 thousand characters. A quote left open makes the splitter look so far ahead, once
   * for each such row.
   */
  static final int MAX_CSV_RECORD_LENGTH = 1 << 18;

  /** A film with a thousand credits takes a tenth of this. */
  private static final int MAX_LINE_LENGTH = 1 << 20;

  private static final int FIRST_BUFFER_LENGTH = 1 << 15;

  /**
   * A record.
   *
   * @param line of the text, from 1, on which it begins
   * @param fault what is wrong with its outer form; then the text is not all of it
   */
  record Piece(String text, long line, Optional<String> fault) {}

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final Reader reader;
  private final boolean quotes;
  private final int maxLength;
  private char[] buffer = new char[FIRST_BUFFER_LENGTH];
  private int start;
  private int end;
  private long line = 1;

  /** Where the last record's second line begins and its number; no such line when 0. */
  private int secondLineStart;

  private long secondLine;

  private RecordSplitter(Reader reader, boolean quotes, int maxLength) {
    this.reader = reader;
    this.quotes = quotes;
    this.maxLength = maxLength;
  }

  static RecordSplitter ofCsv(Reader reader) {
    return new RecordSplitter(reader, true, MAX_CSV_RECORD_LENGTH);
  }

  static RecordSplitter ofLines(Reader reader) {
    return new RecordSplitter(reader, false, MAX_LINE_LENGTH);
  }

  /** The next record that is not blank; empty at the end. */
  Optional<Piece> next() throws IOException {
    Optional<Piece> piece = cut();
    while (piece.isPresent() && piece.get().text().isBlank() && piece.get().fault().isEmpty()) {
      piece = cut();
    }
    return piece;
  }

  /**
   * Takes all but the first line of the last record back: its quotes went wrong, and what looked
   * like the inside of a field may be rows of their own. Does nothing when the record had one line.
   */
  void resumeAtSecondLine() {
    if (secondLineStart > 0) {
      start = secondLineStart;
      line = secondLine;
      secondLineStart = 0;
    }
  }

  private Optional<Piece> cut() throws IOException {
    secondLineStart = 0;
    State state = State.FIELD_START;
    int position = start;
    long lineEnds = 0;
    while (true) {
      if (position - start > maxLength) {
        return Optional.of(tooLong());
      }
      if (position == end) {
        int kept = position - start;
        boolean more = fill();
        position = start + kept;
        if (!more) {
          return position == start ? Optional.empty() : Optional.of(last(state, lineEnds));
        }
      }
      char c = buffer[position++];
      state = quotes ? after(state, c) : State.PLAIN;
      boolean lineEnd = c == '\n' || (c == '\r' && state != State.QUOTED && !lineFeedAt(position));
      if (lineEnd && state != State.QUOTED) {
        return Optional.of(take(position, lineEnds + 1));
      }
      if (lineEnd && lineEnds++ == 0) {
        noteSecondLine(position);
      }
    }
  }

  private static State after(State state, char c) {
    return switch (state) {
      case FIELD_START -> c == '"' ? State.QUOTED : plain(c);
      case PLAIN -> plain(c);
      case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED -> c == '"' ? State.QUOTED : plain(c);
    };
  }

  private static State plain(char c) {
    return c == ',' ? State.FIELD_START : State.PLAIN;
  }

  /**
   * Looks one character ahead; where that needs filling, positions may move, so this fills in
   * place.
   */
  private boolean lineFeedAt(int position) throws IOException {
    if (position < end) {
      return buffer[position] == '\n';
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = reader.read(buffer, end, 1);
    if (read > 0) {
      end += read;
    }
    return read > 0 && buffer[position] == '\n';
  }

  private void noteSecondLine(int position) {
    secondLineStart = position;
    secondLine = line + 1;
  }

  private Piece take(int position, long lineEnds) {
    int textEnd = position;
    while (textEnd > start && isLineEnd(buffer[textEnd - 1])) {
      textEnd--;
    }
    Piece piece = new Piece(new String(buffer, start, textEnd - start), line, Optional.empty());
    start = position;
    line += lineEnds;
    return piece;
  }

  private Piece last(State state, long lineEnds) {
    if (state == State.QUOTED) {
      return firstLine("has a quote that is never closed");
    }
    return take(end, lineEnds);
  }

  private Piece tooLong() throws IOException {
    if (secondLineStart > 0) {
      return firstLine("has a quote that is not closed within %d characters".formatted(maxLength));
    }
    Piece piece =
        new Piece(
            new String(buffer, start, FIRST_BUFFER_LENGTH),
            line,
            Optional.of("is longer than %d characters".formatted(maxLength)));
    dropLine();
    return piece;
  }

  private Piece firstLine(String fault) {
    int lineEnd = secondLineStart > 0 ? secondLineStart : end;
    Piece piece = new Piece(new String(buffer, start, lineEnd - start), line, Optional.of(fault));
    start = lineEnd;
    line++;
    return piece;
  }

  /** Reads on to behind the next line end, keeping nothing. */
  private void dropLine() throws IOException {
    while (true) {
      for (int i = start; i < end; i++) {
        if (buffer[i] == '\n') {
          start = i + 1;
          line++;
          return;
        }
      }
      start = 0;
      end = 0;
      if (!fill()) {
        return;
      }
    }
  }

  /**
   * Gets more characters behind those from {@link #start} on, which move to the buffer's beginning.
   */
  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      secondLineStart = Math.max(0, secondLineStart - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = reader.read(buffer, end, buffer.length - end);
    if (read > 0) {
      end += read;
    }
    return read > 0;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
