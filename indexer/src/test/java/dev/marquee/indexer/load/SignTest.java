package dev.marquee.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.store.Probe;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignTest {
  private static final SourceKey KEY = new SourceKey("tmdb", "155");

  @Test
  void readsTheSignsOfARecord() {
    SourceRecord record =
        new SourceRecord(
            KEY,
            MovieFacts.titled("Rocky II")
                .id(Registry.TMDB, "155")
                .alternativeTitles(List.of("The Italian Stallion"))
                .build());
    assertThat(Sign.of(record))
        .containsExactly(
            new Sign.Id(new ExternalId(Registry.TMDB, "155")),
            new Sign.Title("rocky2"),
            new Sign.Title("theitalianstallion"));
  }

  @Test
  void asksForEachKindOfSign() {
    ExternalId id = new ExternalId(Registry.IMDB, "tt0468569");
    assertThat(Sign.probe(List.of(new Sign.Title("ran"), new Sign.Id(id), new Sign.Key(KEY))))
        .isEqualTo(new Probe(Set.of(KEY), Set.of(id), Set.of("ran")));
  }

  @Test
  void partsManySignsSoThatEachPartCanBeAsked() {
    List<Sign> signs =
        IntStream.range(0, 2 * Probe.MAX_SIGNS + 1)
            .<Sign>mapToObj(i -> new Sign.Title("t" + i))
            .toList();
    assertThat(Sign.parts(signs))
        .hasSize(3)
        .allSatisfy(part -> assertThat(Sign.probe(part).titleKeys()).hasSameSizeAs(part))
        .satisfies(parts -> assertThat(parts.stream().flatMap(List::stream)).isEqualTo(signs));
    assertThat(Sign.parts(List.of())).isEmpty();
  }
}
