package dev.marquee.store.lucene;

import dev.marquee.catalog.MovieId;
import dev.marquee.document.ReviewField;
import dev.marquee.query.Mover;
import dev.marquee.query.MoverRanking;
import dev.marquee.query.MoversRequest;
import dev.marquee.query.Period;
import dev.marquee.review.Sentiment;
import dev.marquee.review.Verdicts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Counts the labels of each film in two periods. */
final class MoverFinder {
  private MoverFinder() {}

  static List<Mover> find(IndexSearcher searcher, MoversRequest request) throws IOException {
    Map<String, TallySum> earlier = byFilm(searcher, request.earlier());
    MoverRanking ranking = new MoverRanking(request);
    byFilm(searcher, request.recent())
        .forEach(
            (film, recent) -> {
              TallySum before = earlier.get(film);
              Verdicts verdictsBefore = before == null ? Verdicts.NONE : before.verdicts();
              ranking.offer(new MovieId(film), verdictsBefore, recent.verdicts());
            });
    return ranking.ranked();
  }

  private static Map<String, TallySum> byFilm(IndexSearcher searcher, Period period)
      throws IOException {
    Map<String, TallySum> films = new HashMap<>();
    Matches.visit(
        searcher,
        ReviewQueries.during(period),
        leaf -> {
          NumericDocValues scores =
              DocValues.getNumeric(leaf.reader(), ReviewIndexField.SCORE_UNITS);
          SegmentFilms segment = new SegmentFilms(leaf, films);
          return document -> {
            if (scores.advanceExact(document)) {
              segment.of(document).addSentiment(Sentiment.ofUnits(scores.longValue()));
            }
          };
        });
    return films;
  }

  /** The films of one segment, which numbers them; each is looked up by its name but once. */
  private static final class SegmentFilms {
    private final SortedDocValues names;
    private final @Nullable TallySum[] known;
    private final Map<String, TallySum> films;

    SegmentFilms(LeafReaderContext leaf, Map<String, TallySum> films) throws IOException {
      this.names = DocValues.getSorted(leaf.reader(), ReviewField.MOVIE_ID);
      this.known = new TallySum[names.getValueCount()];
      this.films = films;
    }

    TallySum of(int document) throws IOException {
      names.advanceExact(document);
      int number = names.ordValue();
      TallySum sum = known[number];
      if (sum == null) {
        String film = names.lookupOrd(number).utf8ToString();
        sum = films.computeIfAbsent(film, none -> new TallySum());
        known[number] = sum;
      }
      return sum;
    }
  }
}
