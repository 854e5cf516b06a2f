package dev.marquee.store.lucene;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Suggestion;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TitleKeys;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * What a suggestion needs of a film, in one doc value, so that judging a hundred films reads no
 * stored record.
 *
 * <pre>
 * line 1   movie id
 * line 2   release year, empty when not known
 * line 3   title as displayed
 * line 4   genres, with tabs between
 * line 5.. title forms, encoded
 * </pre>
 *
 * Line ends and tabs within texts become blanks.
 */
record SuggestCard(Suggestion.Film film, List<TitleForm> forms) {
  private static final int FIRST_FORM = 4;
  private static final String GENRE_SEPARATOR = "\t";

  static BytesRef write(CatalogEntry entry) {
    MovieFacts facts = entry.movie().facts();
    OptionalInt year = facts.releaseYear();
    Stream<String> head =
        Stream.of(
            entry.id().value(),
            year.isPresent() ? Integer.toString(year.getAsInt()) : "",
            onOneLine(facts.title()),
            facts.genres().stream()
                .map(SuggestCard::onOneLine)
                .collect(Collectors.joining(GENRE_SEPARATOR)));
    Stream<String> forms = TitleKeys.forms(facts).stream().map(TitleForm::encoded);
    return new BytesRef(String.join("\n", Stream.concat(head, forms).toList()));
  }

  static SuggestCard read(LeafReader reader, int film) throws IOException {
    BinaryDocValues cards = reader.getBinaryDocValues(IndexField.SUGGEST_CARD);
    if (cards == null || !cards.advanceExact(film)) {
      throw new IllegalStateException("a film without a suggest card");
    }
    List<String> lines = List.of(cards.binaryValue().utf8ToString().split("\n", -1));
    String year = lines.get(1);
    String genres = lines.get(3);
    Suggestion.Film shown =
        new Suggestion.Film(
            new MovieId(lines.getFirst()),
            lines.get(2),
            year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
            genres.isEmpty() ? List.of() : List.of(genres.split(GENRE_SEPARATOR, -1)),
            List.of());
    return new SuggestCard(
        shown, lines.subList(FIRST_FORM, lines.size()).stream().map(TitleForm::decode).toList());
  }

  private static String onOneLine(String text) {
    return text.replaceAll("\\R|\\t", " ");
  }
}
