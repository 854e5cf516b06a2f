package dev.marquee.recommend.content;

import dev.marquee.recommend.content.Vocabulary.Row;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.ops.DConvertMatrixStruct;

/** Finds the directions in which films differ most. */
public final class ProjectionTraining {
  /**
   * Beyond a hundred little is gained (Bradford 2008); with the lean of its place a film's vector
   * has 128.
   */
  public static final int DIMENSIONS = 127;

  /** Of fewer films nothing can be learned. */
  public static final int MIN_FILMS = 20;

  /**
   * More films give the same directions, and each takes three kilobytes while they are looked for.
   */
  public static final int MAX_FILMS = 50_000;

  /** Enough for the words of most films; each takes 256 bytes of memory and of the artifact. */
  private static final int MAX_TOKENS = 40_000;

  private ProjectionTraining() {}

  /**
   * Trains. The same films in the same order and the same seed give the same projection, to the
   * bit.
   *
   * @param films at most {@link #MAX_FILMS}
   * @return empty for fewer than {@link #MIN_FILMS}, or when they share too little
   */
  public static Optional<Projection> train(Films films, long seed) {
    Vocabulary vocabulary = Vocabulary.of(films, MAX_TOKENS);
    DMatrixSparseCSC rows = matrix(films, vocabulary);
    if (rows.numRows < MIN_FILMS || rows.numCols == 0) {
      return Optional.empty();
    }
    DMatrixRMaj directions = TruncatedSvd.directions(rows, DIMENSIONS, seed);
    short[] coordinates = new short[directions.getNumElements()];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = Float.floatToFloat16((float) directions.data[i]);
    }
    return Optional.of(new Projection(rows.numRows, directions.numCols, vocabulary, coordinates));
  }

  private static DMatrixSparseCSC matrix(Films films, Vocabulary vocabulary) {
    DMatrixSparseTriplet entries =
        new DMatrixSparseTriplet(MAX_FILMS, vocabulary.size(), MAX_FILMS);
    int[] filmsSeen = {0};
    films.forEach(
        facts -> {
          Row row = vocabulary.row(facts);
          for (int i = 0; i < row.columns().length; i++) {
            entries.addItem(filmsSeen[0], row.columns()[i], row.values()[i]);
          }
          filmsSeen[0]++;
        });
    entries.numRows = filmsSeen[0];
    return DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null);
  }
}
