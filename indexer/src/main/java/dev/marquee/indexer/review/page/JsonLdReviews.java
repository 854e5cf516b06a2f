package dev.marquee.indexer.review.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.document.ReviewField;
import dev.marquee.indexer.review.draft.FilmName;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.draft.FilmReference.ByTitle;
import dev.marquee.indexer.review.draft.RatingScale;
import dev.marquee.indexer.review.draft.ReviewText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads reviews in JSON-LD, in the words of schema.org: {@code Review} wherever it stands, alone,
 * in a {@code @graph}, or as {@code review} of a {@code Movie}.
 *
 * <pre>
 * {"@type": "Movie", "name": "Alien", "datePublished": "1979-05-25", "sameAs": "https://..",
 *  "review": [{"@type": "Review", "reviewBody": "It waits.", "author": {"name": "Ann"},
 *   "reviewRating": {"ratingValue": 9, "bestRating": 10}, "datePublished": "2010-07-16"}]}
 * </pre>
 */
final class JsonLdReviews {
  /** Pages have some hundred values; what is behind so many is not looked at. */
  private static final int MAX_VALUES = 100_000;

  /** Sites leave line ends in texts as they are, which JSON does not allow. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private JsonLdReviews() {}

  private record Visit(JsonNode value, Optional<FilmReference> film) {}

  /** The reviews of a page, script by script. A broken script has none. */
  static List<RawReview> in(Document page) {
    List<RawReview> reviews = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      tree(script.data()).ifPresent(root -> collect(root, line(script), reviews));
    }
    return reviews;
  }

  /** Absent where it is broken: other scripts of the page, or its microdata, may be whole. */
  private static Optional<JsonNode> tree(String script) {
    try {
      return Optional.of(JSON.readTree(script));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static long line(Element element) {
    return Math.max(1, element.sourceRange().start().lineNumber());
  }

  private static void collect(JsonNode root, long line, List<RawReview> reviews) {
    Deque<Visit> open = new ArrayDeque<>(List.of(new Visit(root, Optional.empty())));
    for (int visited = 0; !open.isEmpty() && visited < MAX_VALUES; visited++) {
      Visit visit = open.removeFirst();
      JsonNode value = visit.value();
      Optional<FilmReference> film =
          isOf("Movie", value) ? film(value).or(visit::film) : visit.film();
      if (isOf("Review", value) && reviews.size() < ReviewPageReader.MAX_REVIEWS) {
        reviews.add(review(value, film(value.path("itemReviewed")).or(() -> film), line));
      }
      value.forEach(child -> open.addLast(new Visit(child, film)));
    }
  }

  /** Also of a kind of it, as UserReview, and with schema.org's address before the name. */
  private static boolean isOf(String type, JsonNode value) {
    JsonNode types = value.path("@type");
    if (types.isTextual()) {
      return types.textValue().endsWith(type);
    }
    for (JsonNode one : types) {
      if (one.asText().endsWith(type)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<FilmReference> film(JsonNode movie) {
    for (String address : List.of("sameAs", "url", "@id")) {
      Optional<FilmReference> film = FilmName.ofAddress(movie.path(address).asText());
      if (film.isPresent()) {
        return film;
      }
    }
    OptionalInt year =
        SchemaYear.of(movie.path("datePublished").asText(movie.path("dateCreated").asText()));
    return text(movie, "name").map(name -> new ByTitle(name, year));
  }

  private static RawReview review(JsonNode review, Optional<FilmReference> film, long line) {
    JsonNode rating = review.path("reviewRating");
    JsonNode author = review.path("author");
    Map<String, String> fields = new HashMap<>();
    text(rating, "ratingValue").ifPresent(value -> fields.put(ReviewField.RATING, value));
    text(review, "datePublished").ifPresent(date -> fields.put(ReviewField.WRITTEN_AT, date));
    text(review, "inLanguage").ifPresent(tag -> fields.put(ReviewField.LANGUAGE, tag));
    return new RawReview(
        fields,
        text(review, "reviewBody")
            .or(() -> text(review, "description"))
            .flatMap(ReviewText::ofField),
        text(author.isArray() ? author.path(0) : author, "name").orElse(author.asText()),
        film,
        text(rating, "bestRating").flatMap(RatingScale::ofBest).orElse(RawReview.SCHEMA_SCALE),
        line);
  }

  private static Optional<String> text(JsonNode object, String field) {
    return Optional.of(object.path(field).asText().strip()).filter(text -> !text.isEmpty());
  }
}
