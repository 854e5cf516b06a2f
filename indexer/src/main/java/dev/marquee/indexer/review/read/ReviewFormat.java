package dev.marquee.indexer.review.read;

import dev.marquee.indexer.review.draft.RatingScale;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.row.RowReader;
import java.io.IOException;
import java.io.Reader;

/** How reviews stand in a text. */
public sealed interface ReviewFormat {
  /**
   * The files of the Large Movie Review Dataset (Maas et al., ACL 2011) as tables. Their label, pos
   * or neg, is left: it repeats the rating, and a review is judged by its text.
   */
  ReviewFormat IMDB =
      new Table(
          "imdb",
          ColumnMapping.parse("review_id=id,imdb_id=imdb_id,rating=rating,text=review"),
          RatingScale.OF_TEN);

  /**
   * A CSV table with a header.
   *
   * @param source of its reviews
   */
  record Table(String source, ColumnMapping columns, RatingScale scale) implements ReviewFormat {
    public Table {
      source = ReviewDraft.checkedSource(source);
    }

    @Override
    public RowReader<ReviewDraft> read(Reader text) throws IOException {
      return new ReviewTable(text, this);
    }
  }

  /**
   * JSON, one review document on each line.
   *
   * @param source of reviews that name none
   */
  record Documents(String source) implements ReviewFormat {
    public Documents {
      source = ReviewDraft.checkedSource(source);
    }

    @Override
    public RowReader<ReviewDraft> read(Reader text) {
      return new ReviewDocuments(text, source);
    }
  }

  /**
   * Reads a text from its beginning.
   *
   * @param text not closed here
   */
  RowReader<ReviewDraft> read(Reader text) throws IOException;
}
