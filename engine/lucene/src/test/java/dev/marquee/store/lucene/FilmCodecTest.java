package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmCodecTest {
  private static final String FIELD = "vector";

  @ParameterizedTest
  @CsvSource({"2000, 0", "10000, 10000"})
  void onlyManyVectorsGetAGraph(int films, int inTheGraph) throws IOException {
    Random random = new Random(films);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, IndexContent.FILMS.config())) {
        for (int film = 0; film < films; film++) {
          Document document = new Document();
          float[] vector = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
          document.add(new KnnFloatVectorField(FIELD, vector));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
        writer.commit();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        CodecReader segment = (CodecReader) reader.leaves().getFirst().reader();
        var fields = (PerFieldKnnVectorsFormat.FieldsReader) segment.getVectorReader();
        KnnVectorsReader vectors = fields.getFieldReader(FIELD);
        assertThat(((HnswGraphProvider) vectors).getGraph(FIELD).size()).isEqualTo(inTheGraph);
      }
    }
  }
}
