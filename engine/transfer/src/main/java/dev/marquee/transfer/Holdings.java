package dev.marquee.transfer;

import dev.marquee.store.Artifact;
import dev.marquee.store.Change;
import dev.marquee.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Something that keeps what a store keeps. */
public interface Holdings {

  /** Where they are, as an operator calls it. */
  String place();

  /** Begins to read them as they are now. */
  Reading read() throws IOException;

  /** All of one moment, gone through once. For one thread; to be closed. */
  interface Reading extends AutoCloseable {

    /** About how many films and redirects there are. */
    long size();

    /**
     * The next films and redirects in the order of their ids.
     *
     * @param size 1 to {@link dev.marquee.store.MovieIndex#MAX_FILMS}
     * @return empty at the end
     * @throws StoreException CORRUPT when what is there cannot be read
     */
    List<Change.Kept> next(int size) throws IOException;

    /** The newest version of each artifact, by name. */
    List<Artifact> artifacts();

    /** The bytes of an artifact, to be closed by the caller. */
    InputStream open(Artifact artifact) throws IOException;

    @Override
    void close() throws IOException;
  }
}
