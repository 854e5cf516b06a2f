package dev.marquee.indexer.review.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTest {
  @Test
  void readsPairsOfFieldAndColumn() {
    assertThat(ColumnMapping.parse("text = My Review ,movie=film,rating=Stars").columns())
        .isEqualTo(Map.of("text", "my review", "movie", "film", "rating", "stars"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "text=a|must say which of them is the film: one of movie_id, imdb_id, movie, title",
        "movie=a|must say which of them is the text",
        "text=a,movie=b,stars=c|a review has no field 'stars'; it has imdb_id, language, movie",
        "text=a,text=b,movie=c|the field 'text' is named twice",
        "text,movie=c|columns are named as in text=review,movie=film, got 'text'",
        "text=,movie=c|got 'text='",
        "text=a,movie=c,|got ''",
      })
  void saysWhatIsWrongWithOthers(String pairs, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ColumnMapping.parse(pairs))
        .withMessageContaining(reason);
  }
}
