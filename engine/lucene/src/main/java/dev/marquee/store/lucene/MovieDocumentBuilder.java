package dev.marquee.store.lucene;

import static dev.marquee.store.lucene.IndexField.*;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/**
 * Writes a film or a redirect as a document of the index; the fields are described at {@link
 * IndexField}.
 */
final class MovieDocumentBuilder {
  /** Words that count by how often they stand and among how many; nobody asks where. */
  static final FieldType WORDS = words(false);

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

  static Document build(Change.Kept kept) {
    return switch (kept) {
      case Change.Put put -> build(put.entry());
      case Change.Redirect redirect -> build(redirect);
    };
  }

  private static Document build(Change.Redirect redirect) {
    Document document = new Document();
    document.add(new StringField(KEY, redirect.from().value(), Field.Store.YES));
    document.add(new StringField(REDIRECT_TO, redirect.to().value(), Field.Store.YES));
    document.add(new NumericDocValuesField(PROMINENCE, 0));
    return document;
  }

  private static Document build(CatalogEntry entry) {
    MovieDocumentBuilder builder = new MovieDocumentBuilder(entry);
    builder.addIdentity();
    builder.addTitles();
    builder.addPeople();
    builder.addStory();
    builder.addFacts();
    builder.addState();
    entry.vector().ifPresent(builder::addVector);
    return builder.document;
  }

  private void addIdentity() {
    String id = entry.id().value();
    addTerm(KEY, id);
    addTerm(KIND, KIND_MOVIE);
    document.add(new SortedDocValuesField(MovieField.MOVIE_ID, new BytesRef(id)));
    document.add(new StoredField(ENTRY, new BytesRef(EntryDocument.write(entry))));
    entry.externalIds().forEach(number -> addTerm(EXTERNAL_ID, FilmTerms.externalId(number)));
    entry.records().forEach(record -> addTerm(SOURCE_KEY, FilmTerms.sourceKey(record.key())));
    entry.records().stream()
        .flatMap(record -> TitleKeys.recordKeys(record.facts()).stream())
        .distinct()
        .forEach(key -> addTerm(TITLE_KEY, FilmTerms.cut(key)));
  }

  private void addTitles() {
    List<TitleForm> forms = TitleKeys.forms(facts);
    Set<String> starts = new HashSet<>();
    for (TitleForm form : forms) {
      addTerm(TITLE_WHOLE, FilmTerms.cut(form.joined()));
      starts.addAll(FilmTerms.starts(form));
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
      addTerm(PERSON_KEY, FilmTerms.person(name));
      addValue(PERSON_FACET, FilmTerms.cut(name));
      List<String> words = Folding.plainWords(name);
      if (!words.isEmpty()) {
        TitleForm form = TitleForm.of(words);
        String displayed = FilmTerms.cut(name);
        FilmTerms.starts(form)
            .forEach(start -> addTerm(PERSON_START, start + NAME_SEPARATOR + displayed));
        addWords(PEOPLE_WORDS, List.of(form), WORDS_OF_ANY_LENGTH);
      }
    }
  }

  private void addWords(String field, List<TitleForm> forms, FieldType type) {
    document.add(new Field(field, FilmTerms.words(forms), type));
  }

  private void addStory() {
    for (String keyword : facts.keywords()) {
      addTerm(KEYWORD_KEY, FilmTerms.keyword(keyword));
    }
    // A film without a story gets an empty one: lengths that all films have are written faster.
    document.add(new Field(STORY, FilmTerms.story(facts), WORDS));
  }

  private void addFacts() {
    for (String genre : facts.genres()) {
      addTerm(GENRE_KEY, FilmTerms.lowerCase(genre));
      addValue(GENRE_FACET, FilmTerms.cut(genre));
    }
    facts
        .originalLanguage()
        .ifPresent(
            language -> {
              String code = FilmTerms.lowerCase(language);
              addTerm(MovieField.ORIGINAL_LANGUAGE, code);
              addValue(LANGUAGE_FACET, code);
            });
    for (String country : facts.countries()) {
      String code = FilmTerms.country(country);
      addTerm(MovieField.COUNTRIES, code);
      addValue(COUNTRY_FACET, code);
    }
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
    document.add(new NumericDocValuesField(DECADE_FACET, FilmTerms.decade(year)));
    document.add(
        new NumericDocValuesField(RELEASE_ORDER, FilmTerms.releaseDay(year, facts.releaseDate())));
  }

  /** What whoever keeps the catalogue looks at. */
  private void addState() {
    FilmTerms.twin(facts).ifPresent(twin -> addTerm(TWIN_KEY, twin));
    for (String source : entry.movie().sources()) {
      addTerm(MovieField.SOURCES, source);
      addValue(SOURCE_FACET, source);
    }
    for (Gap gap : Gap.of(entry)) {
      addTerm(MISSING, gap.key());
      addValue(MISSING_FACET, gap.key());
    }
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

  /** A value that is counted by; a film that has it twice counts once. */
  private void addValue(String field, String value) {
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  private void addTerms(String field, Collection<String> terms) {
    terms.forEach(term -> addTerm(field, term));
  }
}
