package dev.marquee.indexer.review;

import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.review.page.PageOutcome;
import dev.marquee.indexer.review.page.PageOutcome.Blocked;
import dev.marquee.indexer.review.page.PageOutcome.Found;
import dev.marquee.indexer.review.page.PageOutcome.LayoutChanged;
import dev.marquee.indexer.review.page.PageOutcome.NoReviews;
import dev.marquee.indexer.row.Row;
import dev.marquee.indexer.row.RowReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reviews of a page as rows. */
final class PageRows implements RowReader<ReviewDraft> {
  private final Iterator<Row<ReviewDraft>> rows;

  /**
   * Takes what a page turned out to be.
   *
   * @throws IOException when it shows no reviews and does not say so either
   */
  PageRows(PageOutcome outcome) throws IOException {
    this.rows =
        switch (outcome) {
          case Found found -> rows(found).iterator();
          case NoReviews none -> List.<Row<ReviewDraft>>of().iterator();
          case LayoutChanged(List<String> missing) ->
              throw new IOException("the page lacks " + String.join(", and ", missing));
          case Blocked(String sign) -> throw new IOException("the page " + sign);
        };
  }

  private static Stream<Row<ReviewDraft>> rows(Found found) {
    return Stream.concat(
        found.reviews().stream()
            .map(review -> new Row.Taken<>(review.draft(), review.number(), review.line())),
        found.problems().stream().map(problem -> new Row.Broken<>(List.of(problem))));
  }

  @Override
  public Optional<Row<ReviewDraft>> next() {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }
}
