package dev.marquee.store.elasticsearch;

import static dev.marquee.store.elasticsearch.IndexField.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Gap;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.document.EntryDocument;
import dev.marquee.document.MovieField;
import dev.marquee.store.Change;
import dev.marquee.title.FilmTerms;
import dev.marquee.title.Folding;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TitleKeys;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a film as a document of the index; the fields are described at {@link IndexField}. */
final class IndexedMovie {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode document = JSON.createObjectNode();
  private final CatalogEntry entry;
  private final MovieFacts facts;

  private IndexedMovie(CatalogEntry entry) {
    this.entry = entry;
    this.facts = entry.movie().facts();
  }

  /** The document of a film or of a redirect, in UTF-8. */
  static byte[] write(Change.Kept kept) {
    return switch (kept) {
      case Change.Put put -> write(put.entry());
      case Change.Redirect redirect -> write(redirect);
    };
  }

  private static byte[] write(CatalogEntry entry) {
    IndexedMovie movie = new IndexedMovie(entry);
    movie.addIdentity();
    movie.addTitles();
    movie.addPeople();
    movie.addStory();
    movie.addFacts();
    movie.addState();
    entry.vector().ifPresent(movie::addVector);
    return bytes(movie.document);
  }

  private static byte[] write(Change.Redirect redirect) {
    return bytes(
        JSON.createObjectNode()
            .put(KIND, KIND_REDIRECT)
            .put(MovieField.MOVIE_ID, redirect.from().value())
            .put(REDIRECT_TO, redirect.to().value()));
  }

  private static byte[] bytes(ObjectNode document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values is always written", impossible);
    }
  }

  private void addIdentity() {
    document.put(KIND, KIND_MOVIE).put(MovieField.MOVIE_ID, entry.id().value());
    document.set(ENTRY, EntryDocument.of(entry));
    addTerms(EXTERNAL_ID, entry.externalIds().stream().map(FilmTerms::externalId));
    addTerms(SOURCE_KEY, entry.records().stream().map(record -> FilmTerms.sourceKey(record.key())));
    addTerms(
        TITLE_KEY,
        entry.records().stream()
            .flatMap(record -> TitleKeys.recordKeys(record.facts()).stream())
            .map(FilmTerms::cut));
  }

  private void addTitles() {
    List<TitleForm> forms = TitleKeys.forms(facts);
    addTerms(TITLE_WHOLE, forms.stream().map(form -> FilmTerms.cut(form.joined())));
    addTerms(TITLE_START, forms.stream().flatMap(form -> FilmTerms.starts(form).stream()));
    document.put(TITLE_WORDS, FilmTerms.words(forms));
    document.put(SUGGEST_CARD, SuggestCard.write(entry));
  }

  private void addPeople() {
    List<TitleForm> names =
        facts.people().stream()
            .map(Folding::plainWords)
            .filter(words -> !words.isEmpty())
            .map(TitleForm::of)
            .toList();
    addTerms(PERSON_KEY, facts.people().stream().map(FilmTerms::person));
    addTerms(PEOPLE, facts.people().stream().map(FilmTerms::cut));
    addTerms(PERSON_START, names.stream().flatMap(name -> FilmTerms.starts(name).stream()));
    ArrayNode words = document.putArray(PEOPLE_WORDS);
    names.forEach(name -> words.add(FilmTerms.words(List.of(name))));
  }

  private void addStory() {
    addTerms(KEYWORD_KEY, facts.keywords().stream().map(FilmTerms::keyword));
    document.put(STORY, FilmTerms.story(facts));
  }

  private void addFacts() {
    JsonNode movie = document.path(ENTRY).path(MOVIE);
    for (String field : FACTS) {
      JsonNode value = movie.get(field);
      if (value != null) {
        document.set(field, value);
      }
    }
    addTerms(MovieField.COUNTRIES, facts.countries().stream().map(FilmTerms::country));
    addTerms(GENRE_KEY, facts.genres().stream().map(FilmTerms::lowerCase));
    facts
        .originalLanguage()
        .ifPresent(
            language -> document.put(MovieField.ORIGINAL_LANGUAGE, FilmTerms.lowerCase(language)));
    facts.releaseYear().ifPresent(this::addYear);
    facts.rankedRating().ifPresent(rating -> document.put(RATING_ORDER, rating));
    document.put(PROMINENCE, facts.prominence());
  }

  private void addYear(int year) {
    document.put(DECADE_FACET, FilmTerms.decade(year));
    document.put(RELEASE_ORDER, FilmTerms.releaseDay(year, facts.releaseDate()));
  }

  /** What whoever keeps the catalogue looks at. */
  private void addState() {
    FilmTerms.twin(facts).ifPresent(twin -> document.put(TWIN_KEY, twin));
    addTerms(MISSING, Gap.of(entry).stream().map(Gap::key));
  }

  private void addVector(Embedding vector) {
    ArrayNode values = document.putArray(IndexField.vector(vector.dimensions()));
    for (float value : vector.toArray()) {
      values.add(value);
    }
  }

  private void addTerms(String field, Stream<String> terms) {
    Set<String> distinct = terms.collect(Collectors.toCollection(LinkedHashSet::new));
    addAll(document.putArray(field), distinct);
  }

  private static void addAll(ArrayNode array, Collection<String> terms) {
    terms.forEach(array::add);
  }
}
