package dev.marquee.store.lucene;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TitleKeys;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
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
 * line 3   title as displayed, line ends as blanks
 * line 4.. title forms, encoded
 * </pre>
 */
record SuggestCard(MovieId id, OptionalInt releaseYear, String title, List<TitleForm> forms) {
  private static final int FIRST_FORM = 3;

  static BytesRef write(CatalogEntry entry) {
    OptionalInt year = entry.movie().facts().releaseYear();
    Stream<String> head =
        Stream.of(
            entry.id().value(),
            year.isPresent() ? Integer.toString(year.getAsInt()) : "",
            entry.movie().facts().title().replaceAll("\\R", " "));
    Stream<String> forms = TitleKeys.forms(entry.movie().facts()).stream().map(TitleForm::encoded);
    return new BytesRef(String.join("\n", Stream.concat(head, forms).toList()));
  }

  static SuggestCard read(LeafReader reader, int film) throws IOException {
    BinaryDocValues cards = reader.getBinaryDocValues(IndexField.SUGGEST_CARD);
    if (cards == null || !cards.advanceExact(film)) {
      throw new IllegalStateException("a film without a suggest card");
    }
    List<String> lines = List.of(cards.binaryValue().utf8ToString().split("\n", -1));
    String year = lines.get(1);
    return new SuggestCard(
        new MovieId(lines.getFirst()),
        year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
        lines.get(2),
        lines.subList(FIRST_FORM, lines.size()).stream().map(TitleForm::decode).toList());
  }
}
