package dev.marquee.store.lucene;

import static dev.marquee.store.lucene.IndexField.*;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.SourceKey;
import dev.marquee.document.EntryDocument;
import dev.marquee.document.MovieField;
import dev.marquee.title.Folding;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TitleKeys;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Writes a film as a document of the index; the fields are described at {@link IndexField}. */
final class MovieDocumentBuilder {
  /** Longer terms are cut: nobody types more, and Lucene refuses terms over 32,766 bytes. */
  static final int MAX_TERM_LENGTH = 200;

  /** What is left of a title from its twentieth word on begins no search. */
  private static final int MAX_STARTS = 20;

  private static final int YEARS_OF_DECADE = 10;

  /** Words that count by how often they stand and among how many; nobody asks where. */
  private static final FieldType WORDS = words(false);

  /** Words of which one among many counts as much as one alone: names in a large cast. */
  private static final FieldType WORDS_OF_ANY_LENGTH = words(true);

  private final Document document = new Document();
  private final CatalogEntry entry;
  private final MovieFacts facts;

  private MovieDocumentBuilder(CatalogEntry entry) {
    this.entry = entry;
    this.facts = entry.movie().facts();
  }

  private static FieldType words(boolean ofAnyLength) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(ofAnyLength);
    type.freeze();
    return type;
  }

  static Document build(CatalogEntry entry) {
    MovieDocumentBuilder builder = new MovieDocumentBuilder(entry);
    builder.addIdentity();
    builder.addTitles();
    builder.addPeople();
    builder.addStory();
    builder.addFacts();
    entry.vector().ifPresent(builder::addVector);
    return builder.document;
  }

  /** The term under which a register's number is found. */
  static String externalIdTerm(ExternalId id) {
    return id.registry().key() + ":" + id.value();
  }

  static String sourceKeyTerm(SourceKey key) {
    return key.toString();
  }

  static String personTerm(String name) {
    return cut(TitleKeys.personKey(name));
  }

  /** Keywords are compared as names are: without regard to case, accents and blanks. */
  static String keywordTerm(String keyword) {
    return cut(TitleKeys.personKey(keyword));
  }

  static String cut(String term) {
    return term.length() <= MAX_TERM_LENGTH ? term : term.substring(0, MAX_TERM_LENGTH);
  }

  /** How names of genres, languages and the like are compared. */
  static String lowerCase(String name) {
    return cut(name.toLowerCase(Locale.ROOT));
  }

  private void addIdentity() {
    String id = entry.id().value();
    addTerm(KEY, id);
    addTerm(KIND, KIND_MOVIE);
    document.add(new SortedDocValuesField(MovieField.MOVIE_ID, new BytesRef(id)));
    document.add(new StoredField(ENTRY, new BytesRef(EntryDocument.write(entry))));
    facts.externalIds().forEach(externalId -> addTerm(EXTERNAL_ID, externalIdTerm(externalId)));
    entry.records().forEach(record -> addTerm(SOURCE_KEY, sourceKeyTerm(record.key())));
    entry.records().stream()
        .flatMap(record -> TitleKeys.matchKeys(record.facts()).stream())
        .distinct()
        .forEach(key -> addTerm(TITLE_KEY, cut(key)));
  }

  private void addTitles() {
    List<TitleForm> forms = TitleKeys.forms(facts);
    Set<String> starts = new HashSet<>();
    for (TitleForm form : forms) {
      addTerm(TITLE_WHOLE, cut(form.joined()));
      starts.addAll(
          TitleKeys.starts(form).stream()
              .limit(MAX_STARTS)
              .map(MovieDocumentBuilder::cut)
              .toList());
    }
    addTerms(TITLE_START, starts);
    addTerms(TITLE_PREFIX, prefixes(starts));
    addWords(TITLE_WORDS, forms, WORDS);
    document.add(new BinaryDocValuesField(SUGGEST_CARD, SuggestCard.write(entry)));
  }

  private static Set<String> prefixes(Collection<String> starts) {
    Set<String> prefixes = new HashSet<>();
    for (String start : starts) {
      for (int length = 1; length <= Math.min(MAX_PREFIX_LENGTH, start.length()); length++) {
        prefixes.add(start.substring(0, length));
      }
    }
    return prefixes;
  }

  private void addPeople() {
    for (String name : facts.people()) {
      addTerm(PERSON_KEY, personTerm(name));
      List<String> words = Folding.plainWords(name);
      if (!words.isEmpty()) {
        TitleForm form = TitleForm.of(words);
        TitleKeys.starts(form).stream()
            .limit(MAX_STARTS)
            .forEach(start -> addTerm(PERSON_START, cut(start) + NAME_SEPARATOR + cut(name)));
        addWords(PEOPLE_WORDS, List.of(form), WORDS_OF_ANY_LENGTH);
      }
    }
  }

  private void addWords(String field, List<TitleForm> forms, FieldType type) {
    String words =
        forms.stream()
            .flatMap(form -> TitleKeys.findWords(form).stream())
            .distinct()
            .map(MovieDocumentBuilder::cut)
            .collect(Collectors.joining(" "));
    document.add(new Field(field, words, type));
  }

  private void addStory() {
    for (String keyword : facts.keywords()) {
      addTerm(KEYWORD_KEY, keywordTerm(keyword));
    }
    Stream<String> story =
        Stream.of(facts.keywords().stream(), facts.tagline().stream(), facts.overview().stream())
            .flatMap(texts -> texts);
    // A film without a story gets an empty one: lengths that all films have are written faster.
    document.add(new Field(STORY, story.collect(Collectors.joining("\n")), WORDS));
  }

  private void addFacts() {
    for (String genre : facts.genres()) {
      addTerm(GENRE_KEY, lowerCase(genre));
      document.add(new SortedSetDocValuesField(GENRE_FACET, new BytesRef(cut(genre))));
    }
    facts
        .originalLanguage()
        .ifPresent(
            language -> {
              addTerm(MovieField.ORIGINAL_LANGUAGE, lowerCase(language));
              document.add(
                  new SortedSetDocValuesField(LANGUAGE_FACET, new BytesRef(lowerCase(language))));
            });
    facts.releaseYear().ifPresent(this::addYear);
    facts
        .voteAverage()
        .ifPresent(average -> document.add(new DoublePoint(MovieField.VOTE_AVERAGE, average)));
    facts
        .rankedRating()
        .ifPresent(
            rating ->
                document.add(
                    new NumericDocValuesField(
                        RATING_ORDER, NumericUtils.doubleToSortableLong(rating))));
    document.add(
        new NumericDocValuesField(PROMINENCE, Math.round(facts.prominence() * PROMINENCE_UNIT)));
  }

  private void addYear(int year) {
    document.add(new IntPoint(MovieField.RELEASE_YEAR, year));
    document.add(
        new NumericDocValuesField(DECADE_FACET, (long) year / YEARS_OF_DECADE * YEARS_OF_DECADE));
    long day = facts.releaseDate().orElse(LocalDate.of(year, 1, 1)).toEpochDay();
    document.add(new NumericDocValuesField(RELEASE_ORDER, day));
  }

  private void addVector(Embedding vector) {
    document.add(
        new KnnFloatVectorField(
            IndexField.vector(vector.dimensions()),
            vector.toArray(),
            VectorSimilarityFunction.DOT_PRODUCT));
  }

  private void addTerm(String field, String term) {
    document.add(new StringField(field, term, Field.Store.NO));
  }

  private void addTerms(String field, Collection<String> terms) {
    terms.forEach(term -> addTerm(field, term));
  }
}
