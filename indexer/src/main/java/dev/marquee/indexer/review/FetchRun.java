package dev.marquee.indexer.review;

import dev.marquee.indexer.fetch.FetchOutcome.Fetched;
import dev.marquee.indexer.fetch.FetchOutcome.Refused;
import dev.marquee.indexer.fetch.FetchOutcome.Unchanged;
import dev.marquee.indexer.fetch.FetchedPage;
import dev.marquee.indexer.fetch.PageFetcher;
import dev.marquee.indexer.fetch.Refusal;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.review.page.PageContext;
import dev.marquee.indexer.review.page.PageOutcome;
import dev.marquee.indexer.review.page.PageOutcome.Blocked;
import dev.marquee.indexer.review.page.PageOutcome.Found;
import dev.marquee.indexer.review.page.PageOutcome.LayoutChanged;
import dev.marquee.indexer.review.page.PageOutcome.NoReviews;
import dev.marquee.indexer.review.page.ReviewPageReader;
import dev.marquee.indexer.row.OpenRows;
import dev.marquee.indexer.row.RowRun;
import dev.marquee.indexer.row.RowRun.FileRow;
import dev.marquee.indexer.row.RowSummary;
import dev.marquee.indexer.row.RowTally;
import dev.marquee.indexer.row.StoredRows;
import dev.marquee.indexer.source.Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One fetch: page after page, with those on which a list of reviews goes on. The reviews of a page
 * are stored before the next page is asked for. What is wrong with one page is told and stops no
 * other. An interrupt of the calling thread ends it, and stays set.
 */
final class FetchRun {
  /** A thousand reviews of a film, where a site shows fifty at once. */
  static final int MAX_PAGES = 20;

  /** Also where there was none. */
  private static final List<String> TOLD =
      List.of(
          ReviewPipeline.PAGES,
          ReviewPipeline.UNCHANGED,
          ReviewPipeline.EMPTY,
          ReviewPipeline.UNJUDGED);

  private final PageFetcher fetcher;
  private final Optional<FilmReference> film;
  private final Function<List<FileRow<ReviewDraft>>, StoredRows> storing;
  private final Consumer<FetchProgress> listener;
  private final RowTally tally = new RowTally();

  /** Pages that lead to each other in a circle are read once. */
  private final Set<URI> asked = new HashSet<>();

  /**
   * Prepares a fetch, of which there is one.
   *
   * @param film whose reviews the pages have; empty where they tell it themselves
   * @param storing as for {@link RowRun}
   */
  FetchRun(
      PageFetcher fetcher,
      Optional<FilmReference> film,
      Function<List<FileRow<ReviewDraft>>, StoredRows> storing,
      Consumer<FetchProgress> listener) {
    this.fetcher = fetcher;
    this.film = film;
    this.storing = storing;
    this.listener = listener;
    for (String told : TOLD) {
      tally.count(told, 0);
    }
  }

  /** Goes through all of the addresses. */
  RowSummary run(List<String> addresses) {
    try {
      for (int i = 0; i < addresses.size(); i++) {
        int done = i;
        Consumer<URI> progress =
            page -> listener.accept(new FetchProgress(name(page), done, addresses.size()));
        Optional<URI> address = address(addresses.get(i));
        if (address.isPresent()) {
          readList(address.get(), progress);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return tally.summary(Thread.currentThread().isInterrupted());
  }

  private Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text.strip()));
    } catch (URISyntaxException malformed) {
      tally.failed(text, Refusal.BAD_ADDRESS.sentence("this"));
      return Optional.empty();
    }
  }

  private void readList(URI first, Consumer<URI> progress) throws InterruptedException {
    Optional<URI> next = Optional.of(first);
    for (int pages = 0; next.isPresent() && asked.add(next.get()); pages++) {
      if (pages == MAX_PAGES) {
        tally.failed(
            name(next.get()),
            "not read, since at most %d pages are read from one address on; give this one to go on"
                .formatted(MAX_PAGES));
        return;
      }
      progress.accept(next.get());
      next = read(next.get());
    }
  }

  /** Reads a page; gives the one that follows it. */
  private Optional<URI> read(URI address) throws InterruptedException {
    return switch (fetcher.fetch(address)) {
      case Fetched(FetchedPage page) -> read(address, page);
      case Unchanged(FetchedPage page) -> {
        // Read again all the same: whether its reviews were stored then, nobody knows.
        tally.count(ReviewPipeline.UNCHANGED, 1);
        yield read(address, page);
      }
      case Refused refused -> {
        tally.failed(name(address), refused.sentence());
        yield Optional.empty();
      }
    };
  }

  private Optional<URI> read(URI address, FetchedPage page) throws InterruptedException {
    return switch (outcome(page)) {
      case Found found -> {
        tally.count(ReviewPipeline.PAGES, 1);
        tally.add(stored(address, found));
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException();
        }
        yield found.next();
      }
      case NoReviews none -> {
        tally.count(ReviewPipeline.PAGES, 1);
        tally.count(ReviewPipeline.EMPTY, 1);
        yield Optional.empty();
      }
      case LayoutChanged(List<String> missing) -> {
        tally.failed(
            name(address),
            "the layout of the page is not the one that is known, so its reviews cannot be read: it"
                + " lacks "
                + String.join(", and ", missing));
        yield Optional.empty();
      }
      case Blocked(String sign) -> {
        tally.failed(
            name(address),
            "blocked by the site: the page %s; ask the site for another way".formatted(sign));
        yield Optional.empty();
      }
    };
  }

  private PageOutcome outcome(FetchedPage page) {
    PageContext context =
        new PageContext(Optional.of(page.address()), page.charset().map(Charset::name), film);
    try (InputStream body = page.content().open()) {
      return ReviewPageReader.read(body, context);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }

  private RowSummary stored(URI address, Found found) {
    Input input = Input.ofStream(name(address), InputStream.nullInputStream());
    return new RowRun<ReviewDraft>(ReviewPipeline.BATCH_ROWS, storing, progress -> {})
        .run(List.of(input), page -> new OpenRows<>(new PageRows(found), () -> 0, () -> {}));
  }

  /** Without a name and password, if somebody wrote them into the address. */
  private static String name(URI address) {
    return address.toASCIIString().replaceFirst("//[^/@]*@", "//");
  }
}
