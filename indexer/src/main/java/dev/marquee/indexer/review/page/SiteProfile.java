package dev.marquee.indexer.review.page;

import dev.marquee.document.ReviewField;
import dev.marquee.indexer.review.draft.RatingScale;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.review.draft.ReviewText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the pages of one site look like, from a resource beside this class: keys and their meaning
 * are told in it. A place is a CSS selector, and behind an {@code @} the attribute that is read in
 * place of the text; the first element of a review that fits counts.
 *
 * @param none matches an element only on pages that say they have no reviews
 */
record SiteProfile(
    List<String> hosts,
    String source,
    String review,
    String text,
    Map<String, String> places,
    RatingScale scale,
    List<DateTimeFormatter> dates,
    String none) {
  private static final List<SiteProfile> ALL = List.of(load("imdb.properties"));
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  SiteProfile {
    hosts = List.copyOf(hosts);
    source = ReviewDraft.checkedSource(source);
    places = Map.copyOf(places);
    dates = List.copyOf(dates);
  }

  /** The profile of a site. */
  static Optional<SiteProfile> ofHost(String host) {
    return ALL.stream().filter(profile -> profile.hosts().contains(host)).findFirst();
  }

  private static SiteProfile load(String resource) {
    Properties keys = new Properties();
    try (InputStream in = SiteProfile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      keys.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new SiteProfile(
        Arrays.asList(needed(keys, "hosts").split(" ")),
        needed(keys, "source"),
        needed(keys, "review"),
        needed(keys, "text"),
        Map.of(
            "id", needed(keys, "id"),
            "rating", needed(keys, "rating"),
            "date", needed(keys, "date"),
            "author", needed(keys, "author")),
        RatingScale.ofBest(needed(keys, "rating_scale")).orElseThrow(),
        Arrays.stream(needed(keys, "date_forms").split(";")).map(WrittenDate::form).toList(),
        needed(keys, "none"));
  }

  private static String needed(Properties keys, String key) {
    String value = keys.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("a site profile needs the key " + key);
    }
    return value.strip();
  }

  /** The reviews of a page of the site, in its order. */
  List<RawReview> in(Document page) {
    return page.select(review).stream()
        .filter(this::isOutermost)
        .limit(ReviewPageReader.MAX_REVIEWS)
        .map(this::read)
        .toList();
  }

  /** No review holds another: on a page that nests them, all of it would be read for each. */
  private boolean isOutermost(Element element) {
    Element parent = element.parent();
    return parent == null || parent.closest(review) == null;
  }

  boolean saysNone(Document page) {
    return page.selectFirst(none) != null;
  }

  private RawReview read(Element element) {
    Map<String, String> fields = new HashMap<>();
    value(element, "id").ifPresent(id -> fields.put(ReviewField.REVIEW_ID, lastPart(id)));
    value(element, "rating")
        .flatMap(SiteProfile::number)
        .ifPresent(rating -> fields.put(ReviewField.RATING, rating));
    value(element, "date")
        .flatMap(date -> WrittenDate.iso(date, dates))
        .ifPresent(date -> fields.put(ReviewField.WRITTEN_AT, date));
    return new RawReview(
        fields,
        Optional.ofNullable(element.selectFirst(text)).flatMap(ReviewText::ofElement),
        value(element, "author").orElse(""),
        Optional.empty(),
        scale,
        Math.max(1, element.sourceRange().start().lineNumber()));
  }

  private Optional<String> value(Element review, String place) {
    String selector = places.getOrDefault(place, "");
    int at = selector.lastIndexOf('@');
    Optional<Element> element =
        Optional.ofNullable(review.selectFirst(at < 0 ? selector : selector.substring(0, at)));
    return element
        .map(found -> at < 0 ? found.text() : found.attr(selector.substring(at + 1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Of a path the last part that is a name: {@code /review/rw123/?ref=a} is {@code rw123}. */
  private static String lastPart(String id) {
    String path = id.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Optional<String> number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
