package dev.marquee.transfer;

import dev.marquee.audience.Event;
import dev.marquee.review.Review;
import dev.marquee.store.Artifact;
import dev.marquee.store.Change;
import dev.marquee.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Something that keeps what a store keeps. */
public interface Holdings {

  /** Where they are, as an operator calls it. */
  String place();

  /** Begins to read them as they are now. */
  Reading read() throws IOException;

  /** Reads them once, each kind as it is when it is asked for. For one thread; to be closed. */
  interface Reading extends AutoCloseable {

    /** About how many films, redirects, reviews and events there are. */
    long size();

    /** The films and redirects in the order of their ids; to be asked for once. */
    Rows<Change.Kept> films() throws IOException;

    /**
     * The reviews in the order of their ids; to be asked for once. Empty when the holdings are from
     * before there were any, and so tell nothing of reviews.
     */
    Optional<Rows<Review>> reviews() throws IOException;

    /**
     * The events in the order of {@link Event#BY_ACCOUNT}; to be asked for once. Empty when the
     * holdings are from before there were any, and so tell nothing of events.
     */
    Optional<Rows<Event>> events() throws IOException;

    /** The newest version of each artifact, by name. */
    List<Artifact> artifacts();

    /** The bytes of an artifact, to be closed by the caller. */
    InputStream open(Artifact artifact) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** What is kept of one kind, page by page; it ends with the reading that it is of. */
  @FunctionalInterface
  interface Rows<T> {

    /**
     * The next ones in their order.
     *
     * @param size 1 to {@link dev.marquee.store.Snapshot#MAX_SIZE}
     * @return empty at the end
     * @throws StoreException CORRUPT when what is there cannot be read
     */
    List<T> next(int size) throws IOException;
  }
}
