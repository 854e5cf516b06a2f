package dev.marquee.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredStoreTest {
  private static final MeasuredStore CLUSTER =
      new MeasuredStore("cluster", "http://films.example", "http://films.example:9200/marquee");

  @Test
  void aClusterIsReachedThroughAnotherServerUnderTheSameName() {
    assertThat(CLUSTER.plainCluster()).contains(URI.create("http://films.example:9200/"));
    assertThat(CLUSTER.through(URI.create("http://127.0.0.1:7")))
        .isEqualTo("http://127.0.0.1:7/marquee");
  }

  @Test
  void anImportIsTriedBesideTheStoreOfACluster() {
    assertThat(CLUSTER.trialBeside()).contains("http://films.example:9200/marquee-bench");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://films.example:9200", "http://films.example:9200/"})
  void aStoreOfTheUsualNameNeedNotBeNamed(String address) {
    assertThat(new MeasuredStore("cluster", address, address).trialBeside())
        .contains("http://films.example:9200/marquee-bench");
  }

  @Test
  void whatIsSecuredIsNotRecorded() {
    MeasuredStore secured =
        new MeasuredStore("cluster", "https://films.example", "https://films.example:9200/marquee");
    assertThat(secured.plainCluster()).isEmpty();
    assertThat(secured.trialBeside()).contains("https://films.example:9200/marquee-bench");
  }

  @Test
  void aFolderHasNeither() {
    MeasuredStore inFolder = new MeasuredStore("folder", "lucene:/srv/my films", "/srv/my films");
    assertThat(inFolder.plainCluster()).isEmpty();
    assertThat(inFolder.trialBeside()).isEmpty();
  }
}
