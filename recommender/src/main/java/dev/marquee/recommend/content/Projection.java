package dev.marquee.recommend.content;

import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.MovieFacts;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a film its vector: latent semantic analysis (Deerwester et al. 1990). Immutable.
 *
 * <p>As bytes, big-endian:
 *
 * <pre>
 * int   0x4D515650, "MQVP"
 * int   1, the version of this layout
 * int   films it was made from
 * int   dimensions
 * int   tokens
 * for each token:
 *   text  the token, as DataOutput.writeUTF
 *   float its rarity
 *   short for each dimension: its coordinate, a half-precision float
 * </pre>
 */
public final class Projection {
  private static final int MAGIC = 0x4D515650;
  private static final int LAYOUT = 1;
  private static final int MAX_TOKENS = 1_000_000;

  private final int films;
  private final int dimensions;
  private final Vocabulary vocabulary;

  /** A row of coordinates for each token, one after the other, in half precision. */
  private final short[] coordinates;

  Projection(int films, int dimensions, Vocabulary vocabulary, short[] coordinates) {
    this.films = films;
    this.dimensions = dimensions;
    this.vocabulary = vocabulary;
    this.coordinates = coordinates;
  }

  /** How many films it was made from. */
  public int films() {
    return films;
  }

  /** Those of a film's vector are one more, see {@link Place}. */
  public int dimensions() {
    return dimensions;
  }

  /** The place of a film; empty when nothing it is told in is known. */
  public Optional<Embedding> embed(MovieFacts facts) {
    Vocabulary.Row row = vocabulary.row(facts);
    float[] vector = new float[dimensions];
    for (int i = 0; i < row.columns().length; i++) {
      int start = row.columns()[i] * dimensions;
      for (int d = 0; d < dimensions; d++) {
        vector[d] += (float) (row.values()[i] * Float.float16ToFloat(coordinates[start + d]));
      }
    }
    for (float value : vector) {
      if (value != 0) {
        return Optional.of(Place.of(vector, row.columns().length));
      }
    }
    return Optional.empty();
  }

  /** Writes the layout above; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(LAYOUT);
    data.writeInt(films);
    data.writeInt(dimensions);
    data.writeInt(vocabulary.size());
    float[] rarity = vocabulary.rarity();
    for (int token = 0; token < rarity.length; token++) {
      data.writeUTF(vocabulary.tokens().get(token));
      data.writeFloat(rarity[token]);
      for (int d = 0; d < dimensions; d++) {
        data.writeShort(coordinates[token * dimensions + d]);
      }
    }
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote; the stream stays open.
   *
   * @throws IOException also when it is something else
   */
  public static Projection read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    if (data.readInt() != MAGIC) {
      throw new IOException("these are no vectors' directions");
    }
    int layout = data.readInt();
    if (layout != LAYOUT) {
      throw new IOException(
          "the vectors' directions have layout %d, this version of Marquee reads layout %d; run `marquee train vectors`"
              .formatted(layout, LAYOUT));
    }
    int films = data.readInt();
    int dimensions = data.readInt();
    int size = data.readInt();
    if (dimensions < 1 || dimensions > Embedding.MAX_DIMENSIONS || size < 0 || size > MAX_TOKENS) {
      throw new IOException(
          "the vectors' directions are damaged: %d dimensions, %d tokens"
              .formatted(dimensions, size));
    }
    List<String> tokens = new ArrayList<>();
    float[] rarity = new float[size];
    short[] coordinates = new short[Math.multiplyExact(size, dimensions)];
    for (int token = 0; token < size; token++) {
      tokens.add(data.readUTF());
      rarity[token] = data.readFloat();
      for (int d = 0; d < dimensions; d++) {
        coordinates[token * dimensions + d] = data.readShort();
      }
    }
    return new Projection(films, dimensions, new Vocabulary(tokens, rarity), coordinates);
  }
}
