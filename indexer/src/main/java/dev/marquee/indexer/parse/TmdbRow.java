package dev.marquee.indexer.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A row of TMDB 5000's film table. Genres, keywords and countries are JSON in a cell:
 *
 * <pre>
 * id,title,genres,..
 * 155,The Dark Knight,"[{""id"": 18, ""name"": ""Drama""}, {""id"": 28, ""name"": ""Action""}]",..
 * </pre>
 *
 * Zero stands for unknown in budget, revenue, runtime and vote_count; a vote_average without votes
 * means nothing.
 */
final class TmdbRow implements RowMeaning {
  private static final String SOURCE = "tmdb";

  static final Set<String> COLUMNS =
      Set.of(
          "budget",
          "genres",
          "id",
          "keywords",
          "original_language",
          "original_title",
          "overview",
          "popularity",
          "production_countries",
          "release_date",
          "revenue",
          "runtime",
          "status",
          "tagline",
          "title",
          "vote_average",
          "vote_count");

  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,9}");

  @Override
  public Fate read(Cells cells) {
    Optional<String> id = id(cells);
    Optional<String> title = cells.required("title");
    if (id.isEmpty() || title.isEmpty()) {
      return Fate.BROKEN;
    }
    return cells.film(new SourceKey(SOURCE, id.get()), facts(cells, id.get(), title.get()));
  }

  private static Optional<String> id(Cells cells) {
    Optional<String> id = cells.required("id");
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      cells.refuse("id", "must be a TMDB number such as 155, got " + TextRules.shown(id.get()));
      return Optional.empty();
    }
    return id;
  }

  private static MovieFacts.Builder facts(Cells cells, String id, String title) {
    OptionalInt voteCount = toInt(cells, "vote_count");
    OptionalDouble voteAverage = cells.number("vote_average");
    return MovieFacts.titled(title)
        .id(Registry.TMDB, id)
        .originalTitle(cells.line("original_title").filter(original -> !original.equals(title)))
        .releaseDate(cells.date("release_date"))
        .runtimeMinutes(toInt(cells, "runtime"))
        .genres(cells.list("genres", named("name")))
        .keywords(cells.list("keywords", named("name")))
        .countries(cells.list("production_countries", named("iso_3166_1")))
        .originalLanguage(
            cells.line("original_language").map(code -> code.toLowerCase(Locale.ROOT)))
        .overview(cells.paragraphs("overview"))
        .tagline(cells.line("tagline"))
        .budget(cells.count("budget"))
        .revenue(cells.count("revenue"))
        .voteCount(voteCount)
        .voteAverage(voteCount.isPresent() ? voteAverage : OptionalDouble.empty())
        .popularity(cells.number("popularity"))
        .status(cells.line("status"));
  }

  private static OptionalInt toInt(Cells cells, String column) {
    OptionalLong value = cells.count(column);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (value.getAsLong() > Integer.MAX_VALUE) {
      cells.refuse(column, "is too large: " + value.getAsLong());
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) value.getAsLong());
  }

  /** Reads a JSON array of objects into the values of one of their fields, each once. */
  private static Function<String, List<String>> named(String field) {
    return cell -> cell.isBlank() ? List.of() : values(array(cell), field);
  }

  private static JsonNode array(String cell) {
    try {
      JsonNode array = DocumentReader.JSON.readTree(cell);
      if (array.isArray()) {
        return array;
      }
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(
          "is not JSON: " + malformed.getOriginalMessage(), malformed);
    }
    throw new IllegalArgumentException("must be a JSON array, got " + TextRules.shown(cell));
  }

  private static List<String> values(JsonNode array, String field) {
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode item : array) {
      JsonNode value = item.path(field);
      if (!value.isTextual()) {
        throw new IllegalArgumentException(
            "must hold objects with a text '%s', got %s"
                .formatted(field, TextRules.shown(item.toString())));
      }
      // What stood as an escape in the JSON was not looked at before.
      TextRules.fault(value.textValue())
          .ifPresent(
              fault -> {
                throw new IllegalArgumentException(fault);
              });
      String text = TextRules.oneLine(value.textValue());
      if (!text.isEmpty()) {
        values.add(text);
      }
    }
    return List.copyOf(values);
  }
}
