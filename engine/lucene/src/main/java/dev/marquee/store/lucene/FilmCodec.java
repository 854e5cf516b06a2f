package dev.marquee.store.lucene;

import static org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH;
import static org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN;
import static org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/**
 * Lucene's own format, in which small segments have vectors without a graph over them. To compare a
 * vector with thousands takes a fraction of a millisecond, whereas an import would build graphs all
 * the time that the next merge throws away. Such an index is read without this class.
 */
final class FilmCodec extends Lucene104Codec {
  /**
   * A segment gets a graph when the search for so many nearest would visit fewer films by it than
   * there are: from some nine thousand films on.
   */
  private static final int NEAREST_WORTH_A_GRAPH = 1_000;

  private final KnnVectorsFormat vectors =
      new Lucene99HnswVectorsFormat(
          DEFAULT_MAX_CONN,
          DEFAULT_BEAM_WIDTH,
          DEFAULT_NUM_MERGE_WORKER,
          null,
          NEAREST_WORTH_A_GRAPH);

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return vectors;
  }
}
