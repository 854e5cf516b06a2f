package dev.marquee.store.elasticsearch;

import static dev.marquee.store.elasticsearch.IndexField.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.document.EntryDocument;
import dev.marquee.document.MovieField;
import dev.marquee.store.Change;
import dev.marquee.title.Folding;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TitleKeys;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a film as a document of the index; the fields are described at {@link IndexField}. */
final class IndexedMovie {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is left of a title from its twentieth word on begins no search. */
  private static final int MAX_STARTS = 20;

  private static final int YEARS_OF_DECADE = 10;

  private final ObjectNode document = JSON.createObjectNode();
  private final CatalogEntry entry;
  private final MovieFacts facts;

  private IndexedMovie(CatalogEntry entry) {
    this.entry = entry;
    this.facts = entry.movie().facts();
  }

  /** The document of a film, in UTF-8. */
  static byte[] write(CatalogEntry entry) {
    IndexedMovie movie = new IndexedMovie(entry);
    movie.addIdentity();
    movie.addTitles();
    movie.addPeople();
    movie.addStory();
    movie.addFacts();
    entry.vector().ifPresent(movie::addVector);
    return bytes(movie.document);
  }

  /** The document of a redirect, in UTF-8. */
  static byte[] write(Change.Redirect redirect) {
    return bytes(
        JSON.createObjectNode().put(KIND, KIND_REDIRECT).put(REDIRECT_TO, redirect.to().value()));
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
    addTerms(EXTERNAL_ID, facts.externalIds().stream().map(Terms::externalId));
    addTerms(SOURCE_KEY, entry.records().stream().map(record -> Terms.sourceKey(record.key())));
    addTerms(
        TITLE_KEY,
        entry.records().stream()
            .flatMap(record -> TitleKeys.matchKeys(record.facts()).stream())
            .map(Terms::cut));
  }

  private void addTitles() {
    List<TitleForm> forms = TitleKeys.forms(facts);
    addTerms(TITLE_WHOLE, forms.stream().map(form -> Terms.cut(form.joined())));
    addTerms(TITLE_START, forms.stream().flatMap(IndexedMovie::starts));
    addWords(TITLE_WORDS, forms);
    document.put(SUGGEST_CARD, SuggestCard.write(entry));
  }

  private void addPeople() {
    List<TitleForm> names =
        facts.people().stream()
            .map(Folding::plainWords)
            .filter(words -> !words.isEmpty())
            .map(TitleForm::of)
            .toList();
    addTerms(PERSON_KEY, facts.people().stream().map(Terms::person));
    addTerms(PEOPLE, facts.people().stream().map(Terms::cut));
    addTerms(PERSON_START, names.stream().flatMap(IndexedMovie::starts));
    ArrayNode words = document.putArray(PEOPLE_WORDS);
    names.forEach(name -> words.add(words(List.of(name))));
  }

  private static Stream<String> starts(TitleForm form) {
    return TitleKeys.starts(form).stream().limit(MAX_STARTS).map(Terms::cut);
  }

  private void addWords(String field, List<TitleForm> forms) {
    document.put(field, words(forms));
  }

  private static String words(List<TitleForm> forms) {
    return forms.stream()
        .flatMap(form -> TitleKeys.findWords(form).stream())
        .distinct()
        .map(Terms::cut)
        .collect(Collectors.joining(" "));
  }

  private void addStory() {
    addTerms(KEYWORD_KEY, facts.keywords().stream().map(Terms::keyword));
    document.put(STORY, story(facts));
  }

  /** The running text of a film. */
  static String story(MovieFacts facts) {
    return Stream.of(facts.keywords().stream(), facts.tagline().stream(), facts.overview().stream())
        .flatMap(texts -> texts)
        .collect(Collectors.joining("\n"));
  }

  private void addFacts() {
    JsonNode movie = document.path(ENTRY).path(MOVIE);
    for (String field : FACTS) {
      JsonNode value = movie.get(field);
      if (value != null) {
        document.set(field, value);
      }
    }
    addTerms(GENRE_KEY, facts.genres().stream().map(Terms::lowerCase));
    facts
        .originalLanguage()
        .ifPresent(
            language -> document.put(MovieField.ORIGINAL_LANGUAGE, Terms.lowerCase(language)));
    facts.releaseYear().ifPresent(this::addYear);
    facts.rankedRating().ifPresent(rating -> document.put(RATING_ORDER, rating));
    document.put(PROMINENCE, facts.prominence());
  }

  private void addYear(int year) {
    document.put(DECADE_FACET, year / YEARS_OF_DECADE * YEARS_OF_DECADE);
    document.put(RELEASE_ORDER, facts.releaseDate().orElse(LocalDate.of(year, 1, 1)).toEpochDay());
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
