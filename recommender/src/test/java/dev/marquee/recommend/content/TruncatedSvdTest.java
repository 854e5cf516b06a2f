package dev.marquee.recommend.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.ops.DConvertMatrixStruct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedSvdTest {
  private static final int ROWS = 60;
  private static final int COLUMNS = 40;

  /** The whole decomposition, which is exact, is the reference. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsTheDirectionsOfTheLargestSingularValues(long seed) {
    DMatrixSparseCSC rows = sparse(seed, ROWS, COLUMNS);
    SingularValueDecomposition_F64<DMatrixRMaj> whole =
        DecompositionFactory_DDRM.svd(ROWS, COLUMNS, false, true, true);
    whole.decompose(DConvertMatrixStruct.convert(rows, (DMatrixRMaj) null));
    DMatrixRMaj exact = whole.getV(null, true);
    SingularOps_DDRM.descendingOrder(
        null, false, whole.getSingularValues(), whole.numberOfSingularValues(), exact, true);

    DMatrixRMaj found = TruncatedSvd.directions(rows, 3, seed);

    for (int direction = 0; direction < 3; direction++) {
      double cosine = 0;
      for (int column = 0; column < COLUMNS; column++) {
        cosine += found.get(column, direction) * exact.get(direction, column);
      }
      assertThat(Math.abs(cosine)).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void directionsAreOrthonormalAndTheirLargestCoordinateIsPositive() {
    DMatrixRMaj found = TruncatedSvd.directions(sparse(7, ROWS, COLUMNS), 8, 7);
    DMatrixRMaj products = new DMatrixRMaj(8, 8);
    CommonOps_DDRM.multTransA(found, found, products);

    assertThat(products.data).containsExactly(CommonOps_DDRM.identity(8).data, within(1e-8));
    for (int direction = 0; direction < 8; direction++) {
      DMatrixRMaj column = CommonOps_DDRM.extractColumn(found, direction, null);
      assertThat(CommonOps_DDRM.elementMax(column)).isEqualTo(CommonOps_DDRM.elementMaxAbs(column));
    }
  }

  @Test
  void sameSeedGivesTheSameBits() {
    DMatrixSparseCSC rows = sparse(3, ROWS, COLUMNS);

    assertThat(TruncatedSvd.directions(rows, 5, 11).data)
        .isEqualTo(TruncatedSvd.directions(rows, 5, 11).data);
  }

  @Test
  void givesNoMoreDirectionsThanThereAre() {
    assertThat(TruncatedSvd.directions(sparse(1, 4, 9), 128, 1).numCols).isEqualTo(4);
    assertThat(TruncatedSvd.directions(sparse(1, 9, 4), 128, 1).numCols).isEqualTo(4);
  }

  /** Three groups of rows, each with columns of its own, and noise. */
  private static DMatrixSparseCSC sparse(long seed, int rows, int columns) {
    var random = new Random(seed);
    DMatrixSparseTriplet entries = new DMatrixSparseTriplet(rows, columns, rows);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        boolean own = column % 3 == row % 3;
        if (own ? random.nextInt(3) > 0 : random.nextInt(10) == 0) {
          entries.addItem(row, column, (own ? 1 + row % 3 : 0.1) * random.nextDouble());
        }
      }
    }
    return DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null);
  }
}
