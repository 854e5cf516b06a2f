package dev.marquee.indexer.review.page;

import dev.marquee.document.ReviewField;
import dev.marquee.indexer.review.draft.FilmName;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.draft.FilmReference.ByTitle;
import dev.marquee.indexer.review.draft.RatingScale;
import dev.marquee.indexer.review.draft.ReviewText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads reviews in microdata (HTML standard, chapter Microdata), in the words of schema.org. A
 * property belongs to the nearest {@code itemscope} around it.
 *
 * <pre>
 * {@literal <div itemscope itemtype="https://schema.org/Review">}
 *   {@literal <span itemprop="reviewRating" itemscope> <b itemprop="ratingValue">9</b> </span>}
 *   {@literal <p itemprop="reviewBody">It waits.</p> </div>}
 * </pre>
 */
final class MicrodataReviews {
  private static final String REVIEW = "[itemscope][itemtype$=schema.org/Review]";

  private MicrodataReviews() {}

  /** The reviews of a page, in its order. */
  static List<RawReview> in(Document page) {
    return page.select(REVIEW).stream()
        .filter(MicrodataReviews::isOutermost)
        .limit(ReviewPageReader.MAX_REVIEWS)
        .map(MicrodataReviews::review)
        .toList();
  }

  /** As for the profiles of sites: reviews within reviews would be read again and again. */
  private static boolean isOutermost(Element review) {
    Element parent = review.parent();
    return parent == null || parent.closest(REVIEW) == null;
  }

  private static RawReview review(Element review) {
    Optional<Element> rating = property(review, "reviewRating");
    Map<String, String> fields = new HashMap<>();
    rating
        .flatMap(scope -> value(scope, "ratingValue"))
        .ifPresent(value -> fields.put(ReviewField.RATING, value));
    value(review, "datePublished").ifPresent(date -> fields.put(ReviewField.WRITTEN_AT, date));
    value(review, "inLanguage").ifPresent(tag -> fields.put(ReviewField.LANGUAGE, tag));
    return new RawReview(
        fields,
        property(review, "reviewBody")
            .or(() -> property(review, "description"))
            .flatMap(ReviewText::ofElement),
        property(review, "author").map(Element::text).orElse(""),
        property(review, "itemReviewed")
            .or(() -> movieAround(review))
            .flatMap(MicrodataReviews::film),
        rating
            .flatMap(scope -> value(scope, "bestRating"))
            .flatMap(RatingScale::ofBest)
            .orElse(RawReview.SCHEMA_SCALE),
        Math.max(1, review.sourceRange().start().lineNumber()));
  }

  private static Optional<Element> movieAround(Element review) {
    return Optional.ofNullable(review.closest("[itemscope][itemtype$=schema.org/Movie]"));
  }

  private static Optional<FilmReference> film(Element movie) {
    Optional<FilmReference> numbered =
        value(movie, "sameAs").or(() -> value(movie, "url")).flatMap(FilmName::ofAddress);
    OptionalInt year =
        value(movie, "datePublished")
            .or(() -> value(movie, "dateCreated"))
            .map(SchemaYear::of)
            .orElse(OptionalInt.empty());
    return numbered.or(() -> value(movie, "name").map(name -> new ByTitle(name, year)));
  }

  private static Optional<Element> property(Element scope, String name) {
    return scope.select("[itemprop~=(^|\\s)%s(\\s|$)]".formatted(name)).stream()
        .filter(element -> scopeAround(element).equals(Optional.of(scope)))
        .findFirst();
  }

  private static Optional<Element> scopeAround(Element property) {
    return Optional.ofNullable(property.parent())
        .flatMap(parent -> Optional.ofNullable(parent.closest("[itemscope]")));
  }

  /** What a property holds, by the attribute that the standard reads for its element. */
  private static Optional<String> value(Element scope, String name) {
    return property(scope, name)
        .map(
            element -> {
              for (String attribute : List.of("content", "datetime", "href")) {
                if (element.hasAttr(attribute)) {
                  return element.attr(attribute).strip();
                }
              }
              return element.text();
            })
        .filter(value -> !value.isEmpty());
  }
}
