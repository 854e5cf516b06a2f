package dev.marquee.store.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Suggestion;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TitleKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a suggestion needs of a film, in one doc value, so that judging a hundred films loads no
 * document. JSON, within Base64, in which Elasticsearch hands bytes in and out:
 *
 * <pre>
 * {"id": "tmdb-603", "title": "The Matrix", "year": 1999, "genres": ["Action"], "forms": ["the matrix"]}
 * </pre>
 */
record SuggestCard(Suggestion.Film film, List<TitleForm> forms) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String YEAR = "year";
  private static final String GENRES = "genres";
  private static final String FORMS = "forms";

  static String write(CatalogEntry entry) {
    MovieFacts facts = entry.movie().facts();
    ObjectNode card = JSON.createObjectNode();
    card.put(ID, entry.id().value()).put(TITLE, facts.title());
    facts.releaseYear().ifPresent(year -> card.put(YEAR, year));
    ArrayNode genres = card.putArray(GENRES);
    facts.genres().forEach(genres::add);
    ArrayNode forms = card.putArray(FORMS);
    TitleKeys.forms(facts).forEach(form -> forms.add(form.encoded()));
    try {
      return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(card));
    } catch (IOException impossible) {
      throw new IllegalStateException("a tree of plain values is always written", impossible);
    }
  }

  static SuggestCard read(String card) {
    try {
      JsonNode node = JSON.readTree(Base64.getDecoder().decode(card));
      JsonNode year = node.path(YEAR);
      Suggestion.Film film =
          new Suggestion.Film(
              new MovieId(node.path(ID).asText()),
              node.path(TITLE).asText(),
              year.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(year.asInt()),
              texts(node.path(GENRES)),
              List.of());
      return new SuggestCard(
          film, texts(node.path(FORMS)).stream().map(TitleForm::decode).toList());
    } catch (IOException | IllegalArgumentException malformed) {
      throw new StoreException(Kind.CORRUPT, "a film's card cannot be read", malformed);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
