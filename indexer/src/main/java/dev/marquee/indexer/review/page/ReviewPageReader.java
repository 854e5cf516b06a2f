package dev.marquee.indexer.review.page;

import dev.marquee.document.ReviewField;
import dev.marquee.indexer.parse.ContentHash;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.DraftFields;
import dev.marquee.indexer.review.draft.FilmName;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.review.page.PageOutcome.PageReview;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the reviews of web pages. Time and memory are bounded: a page is cut at {@link
 * #MAX_PAGE_BYTES}, its tree at a depth, its reviews at a number.
 */
public final class ReviewPageReader {
  /** Pages of reviews have some hundred thousand bytes. */
  static final int MAX_PAGE_BYTES = 10 << 20;

  /** Pages nest some forty elements. */
  private static final int MAX_PAGE_DEPTH = 128;

  /** Sites show 25 to 100 at once. */
  static final int MAX_REVIEWS = 1_000;

  /** What only pages have that ask whether a person is there. */
  private static final String CHALLENGE =
      "script[src*=/cdn-cgi/challenge-platform/], script[src*=.awswaf.com/], #challenge-form,"
          + " #challenge-running, #challenge-container, #px-captcha, iframe[src*=captcha],"
          + " title:matchesOwn((?i)^(just a moment|attention required|access denied|robot check))";

  private static final int MAX_SOURCE_LENGTH = 40;

  private ReviewPageReader() {}

  /**
   * Reads a page.
   *
   * @param body unpacked; in whatever encoding, which the context, a mark at the beginning or the
   *     page itself names, else UTF-8. Not closed here.
   * @throws IOException when the body cannot be read
   */
  public static PageOutcome read(InputStream body, PageContext context) throws IOException {
    byte[] bytes = body.readNBytes(MAX_PAGE_BYTES);
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_PAGE_DEPTH).setTrackPosition(true);
    Document page =
        Jsoup.parse(
            new ByteArrayInputStream(bytes),
            context.charset().filter(ReviewPageReader::isKnown).orElse(null),
            context.address().map(URI::toString).orElse(""),
            parser);
    return read(page, context);
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException nonsense) {
      return false;
    }
  }

  private static PageOutcome read(Document page, PageContext context) {
    Optional<String> address = context.address().map(URI::toString).or(() -> ownAddress(page));
    String host = address.flatMap(ReviewPageReader::host).orElse("");
    Optional<SiteProfile> profile = SiteProfile.ofHost(host);
    List<RawReview> found = profile.map(site -> site.in(page)).orElse(List.of());
    found = found.stream().anyMatch(review -> review.text().isPresent()) ? found : List.of();
    found = found.isEmpty() ? JsonLdReviews.in(page) : found;
    found = found.isEmpty() ? MicrodataReviews.in(page) : found;
    if (!found.isEmpty()) {
      String source = profile.map(SiteProfile::source).orElseGet(() -> sourceName(host));
      // IMDb's pages, the only ones with a profile, load more reviews by a button.
      Optional<URI> next =
          profile.isPresent()
              ? Optional.empty()
              : context.address().flatMap(from -> NextPage.of(page, from));
      return found(found, context.film(), address, source, next);
    }
    if (page.body().childNodeSize() == 0) {
      return new PageOutcome.Blocked("is empty");
    }
    Element challenge = page.selectFirst(CHALLENGE);
    if (challenge != null) {
      return new PageOutcome.Blocked("asks whether a person is there");
    }
    return profile.filter(site -> site.saysNone(page)).isPresent()
        ? new PageOutcome.NoReviews()
        : new PageOutcome.LayoutChanged(missing(page, profile));
  }

  private static List<String> missing(Document page, Optional<SiteProfile> profile) {
    List<String> missing = new ArrayList<>();
    profile.ifPresent(
        site -> {
          boolean hasReviews = page.selectFirst(site.review()) != null;
          missing.add(hasReviews ? "texts at " + site.text() : "reviews at " + site.review());
          missing.add("the sign of none at " + site.none());
        });
    missing.add("a Review of schema.org in JSON-LD or microdata");
    return missing;
  }

  private static PageOutcome.Found found(
      List<RawReview> found,
      Optional<FilmReference> asked,
      Optional<String> address,
      String source,
      Optional<URI> next) {
    Optional<FilmReference> ofPage = address.flatMap(FilmName::ofAddress);
    List<PageReview> reviews = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>();
    for (RawReview raw : found) {
      long number = reviews.size() + problems.size() + 1L;
      Optional<FilmReference> film = asked.or(raw::film).or(() -> ofPage);
      Map<String, String> fields = new HashMap<>(raw.fields());
      address.ifPresent(url -> fields.put(ReviewField.URL, url));
      // By the film that the page tells: whoever names another one later gets no second review.
      Optional<FilmReference> told = raw.film().or(() -> ofPage).or(() -> asked);
      fields.computeIfAbsent(ReviewField.REVIEW_ID, absent -> hash(raw, told));
      fields.computeIfPresent(
          ReviewField.WRITTEN_AT, (name, date) -> WrittenDate.iso(date, List.of()).orElse(null));
      DraftFields draft =
          new DraftFields(name -> Optional.ofNullable(fields.get(name)), raw.scale(), source);
      Optional<ReviewDraft> review = draft.read(film, raw.text());
      review.ifPresent(taken -> reviews.add(new PageReview(taken, number, raw.line())));
      if (review.isEmpty()) {
        String reason =
            String.join(
                "; ", draft.faults().stream().map(f -> f.field() + " " + f.reason()).toList());
        problems.add(new RowProblem(number, raw.line(), Optional.empty(), reason));
      }
    }
    return new PageOutcome.Found(reviews, problems, next);
  }

  /** Stands for the id that the page does not show. */
  private static String hash(RawReview raw, Optional<FilmReference> film) {
    return ContentHash.exact(
        List.of(film.map(FilmReference::text).orElse(""), raw.author(), raw.text().orElse("")));
  }

  private static Optional<String> ownAddress(Document page) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    Element shared = page.selectFirst("meta[property=og:url][content]");
    return Optional.ofNullable(canonical)
        .map(link -> link.attr("href"))
        .or(() -> Optional.ofNullable(shared).map(meta -> meta.attr("content")));
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(new URI(address.strip()).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** As names of sources are written: {@code films.example.org} is {@code films-example-org}. */
  private static String sourceName(String host) {
    String name = host.replaceFirst("^www\\.", "").replaceAll("[^a-z0-9]+", "-");
    return name.isEmpty() ? "page" : name.substring(0, Math.min(name.length(), MAX_SOURCE_LENGTH));
  }
}
