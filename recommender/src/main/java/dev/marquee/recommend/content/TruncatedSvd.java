package dev.marquee.recommend.content;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.sparse.csc.CommonOps_DSCC;

/**
 * The directions in which the rows of a sparse matrix vary most: randomised subspace iteration
 * (Halko, Martinsson & Tropp 2011, "Finding structure with randomness", algorithms 4.4 and 5.1).
 * The same matrix and seed give the same bits on every machine.
 */
final class TruncatedSvd {
  /** Directions looked at beyond those wanted; five to ten are enough (Halko et al., 4.3). */
  private static final int OVERSAMPLING = 10;

  /** The spectra of texts fall slowly, for which one to three rounds are advised (ibid., 4.5). */
  private static final int ITERATIONS = 2;

  private TruncatedSvd() {}

  /**
   * The right singular vectors of the largest singular values.
   *
   * @param rows the matrix, a row an observation
   * @param wanted how many; fewer where the matrix has fewer rows or columns
   * @return columns by directions, the strongest direction first; each direction has unit length
   *     and its largest coordinate is positive
   */
  static DMatrixRMaj directions(DMatrixSparseCSC rows, int wanted, long seed) {
    int rank = Math.min(wanted, Math.min(rows.numRows, rows.numCols));
    int sampled = Math.min(rank + OVERSAMPLING, Math.min(rows.numRows, rows.numCols));
    DMatrixSparseCSC turned = CommonOps_DSCC.transpose(rows, null, null);
    DMatrixRMaj range = basis(times(rows, gaussian(rows.numCols, sampled, seed)));
    for (int i = 0; i < ITERATIONS; i++) {
      DMatrixRMaj turnedRange = basis(times(turned, range));
      range = basis(times(rows, turnedRange));
    }
    // All of the matrix that lies in the range, turned: columns by sampled.
    DMatrixRMaj small = times(turned, range);
    return strongest(small, rank);
  }

  private static DMatrixRMaj gaussian(int rows, int columns, long seed) {
    var random = new Random(seed);
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    for (int i = 0; i < matrix.getNumElements(); i++) {
      matrix.data[i] = random.nextGaussian();
    }
    return matrix;
  }

  private static DMatrixRMaj times(DMatrixSparseCSC left, DMatrixRMaj right) {
    DMatrixRMaj product = new DMatrixRMaj(left.numRows, right.numCols);
    CommonOps_DSCC.mult(left, right, product);
    return product;
  }

  /** An orthonormal basis of the columns. */
  private static DMatrixRMaj basis(DMatrixRMaj columns) {
    QRDecomposition<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.qr(columns.numRows, columns.numCols);
    if (!decomposition.decompose(columns)) {
      throw new ArithmeticException("no orthonormal basis was found");
    }
    return decomposition.getQ(null, true);
  }

  /** The left singular vectors of a tall matrix, by the eigenvectors of its small Gram matrix. */
  private static DMatrixRMaj strongest(DMatrixRMaj tall, int rank) {
    DMatrixRMaj gram = new DMatrixRMaj(tall.numCols, tall.numCols);
    CommonOps_DDRM.multInner(tall, gram);
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(gram.numRows, true, true);
    if (!decomposition.decompose(gram)) {
      throw new ArithmeticException("the strongest directions were not found");
    }
    int[] order = byValue(decomposition);
    DMatrixRMaj directions = new DMatrixRMaj(tall.numRows, rank);
    DMatrixRMaj direction = new DMatrixRMaj(tall.numRows, 1);
    for (int i = 0; i < rank; i++) {
      CommonOps_DDRM.mult(tall, decomposition.getEigenVector(order[i]), direction);
      normalise(direction);
      CommonOps_DDRM.insert(direction, directions, 0, i);
    }
    return directions;
  }

  private static int[] byValue(EigenDecomposition_F64<DMatrixRMaj> decomposition) {
    return IntStream.range(0, decomposition.getNumberOfEigenvalues())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -decomposition.getEigenvalue(i).getReal()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** A direction and its opposite are the same; one of them has to be taken. */
  private static void normalise(DMatrixRMaj direction) {
    double length = 0;
    double largest = 0;
    for (double value : direction.data) {
      length += value * value;
      largest = Math.abs(value) > Math.abs(largest) ? value : largest;
    }
    if (length > 0) {
      CommonOps_DDRM.scale(Math.signum(largest) / Math.sqrt(length), direction);
    }
  }
}
