package dev.marquee.recommend.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void everyKindOfWordIsByItself() {
    MovieFacts facts =
        MovieFacts.titled("The Storms")
            .overview(Optional.of("Storm upon storm"))
            .keywords(List.of("storm chaser"))
            .genres(List.of("Drama"))
            .directors(List.of("Ada North"))
            .cast(List.of(new Credit("Ben South", Optional.empty(), 0)))
            .build();

    assertThat(FilmTokens.of(facts))
        .containsKeys("t:storm", "w:storm", "k:stormchaser", "w:chaser", "g:drama")
        .containsKeys("d:adanorth", "a:bensouth")
        .doesNotContainKey("w:storms");
    assertThat(FilmTokens.of(facts).get("w:storm")).isBetween(2.0, 3.0);
  }

  @Test
  void keepsTokensThatTellFilmsApart() {
    List<MovieFacts> films = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String story = "everywhere" + (i < 3 ? " rare" : "") + (i < 2 ? " chance" : "");
      films.add(
          MovieFacts.titled("T" + i).overview(Optional.of(story)).genres(List.of("Drama")).build());
    }
    Vocabulary vocabulary = Vocabulary.of(films::forEach, 100);

    assertThat(vocabulary.tokens()).containsExactly("g:drama", "w:rare");
    assertThat(vocabulary.rarity()[1]).isEqualTo((float) StrictMath.log(21 / 3.0));
    assertThat(Vocabulary.of(films::forEach, 1).tokens()).containsExactly("g:drama");
  }

  @Test
  void rowsHaveUnitLength() {
    Vocabulary vocabulary = Vocabulary.of(SampleStories.films(40)::forEach, 100);
    Vocabulary.Row row = vocabulary.row(SampleStories.films(40).getFirst());

    double squares = 0;
    for (double value : row.values()) {
      squares += value * value;
    }
    assertThat(squares).isCloseTo(1, within(1e-9));
    assertThat(row.columns()).isSorted().doesNotHaveDuplicates();
    assertThat(vocabulary.row(MovieFacts.titled("Zyzzyva").build()).columns()).isEmpty();
  }
}
