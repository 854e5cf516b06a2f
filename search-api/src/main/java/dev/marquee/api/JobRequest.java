package dev.marquee.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an operator can have done in the background. */
public sealed interface JobRequest {

  /** The name in requests and answers. */
  String kind();

  /**
   * Reads films from files and folders of the server's machine.
   *
   * @param paths at least one; those that are not absolute are meant from the server's working
   *     folder
   * @param replacedSource the source whose records that are not in the files are removed after
   */
  record Import(List<Path> paths, Optional<String> replacedSource) implements JobRequest {
    public static final String KIND = "import";

    public Import {
      if (paths.isEmpty()) {
        throw new IllegalArgumentException("an import needs at least one path");
      }
      paths = List.copyOf(paths);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Reads what people did from files and folders of the server's machine.
   *
   * @param paths as of {@link Import}
   */
  record ImportEvents(List<Path> paths) implements JobRequest {
    public static final String KIND = "import-events";

    public ImportEvents {
      if (paths.isEmpty()) {
        throw new IllegalArgumentException("an import needs at least one path");
      }
      paths = List.copyOf(paths);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Reads reviews from files and folders of the server's machine.
   *
   * @param paths as of {@link Import}
   * @param format imdb, csv, jsonl or pages; empty to have it seen from the first file
   * @param columns of a table, such as {@code text=review,movie=film}
   * @param ratingScale the best rating of a table
   * @param source of reviews that name none
   */
  record ImportReviews(
      List<Path> paths,
      Optional<String> format,
      Optional<String> columns,
      Optional<String> ratingScale,
      Optional<String> source)
      implements JobRequest {
    public static final String KIND = "import-reviews";

    public ImportReviews {
      if (paths.isEmpty()) {
        throw new IllegalArgumentException("an import needs at least one path");
      }
      paths = List.copyOf(paths);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Fetches web pages and reads the reviews on them.
   *
   * @param addresses of pages, 1 to {@link #MAX_ADDRESSES}
   * @param movie the film that the reviews are about, as people name films; empty where the pages
   *     tell it
   */
  record FetchReviews(List<String> addresses, Optional<String> movie) implements JobRequest {
    public static final String KIND = "fetch-reviews";

    /** Sites are asked slowly: these take a quarter of an hour at least. */
    public static final int MAX_ADDRESSES = 500;

    public FetchReviews {
      if (addresses.isEmpty() || addresses.size() > MAX_ADDRESSES) {
        throw new IllegalArgumentException(
            "a fetch needs 1..%d addresses, got %d".formatted(MAX_ADDRESSES, addresses.size()));
      }
      addresses = List.copyOf(addresses);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Writes all that the store keeps to a new file of the server's machine.
   *
   * @param file that is not there yet
   */
  record Backup(Path file) implements JobRequest {
    public static final String KIND = "backup";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Makes the store keep what a backup holds.
   *
   * @param replace whether what the backup lacks or has otherwise is lost; else such a store is
   *     left alone
   */
  record Restore(Path file, boolean replace) implements JobRequest {
    public static final String KIND = "restore";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Takes away what is stored of the people who asked to be forgotten. Does not say who they are,
   * since jobs are listed.
   */
  record Forget() implements JobRequest {
    public static final String KIND = "forget";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Learns anew from the films; the same films and seed give the same.
   *
   * @param seed the usual one where it is absent
   */
  record Train(Subject subject, OptionalLong seed) implements JobRequest {
    public static final String KIND = "train";

    /** What is learned. */
    public enum Subject {
      /** By what directions films differ, and where each lies. */
      VECTORS,

      /** How popular films become. */
      POPULARITY
    }

    @Override
    public String kind() {
      return KIND;
    }
  }
}
