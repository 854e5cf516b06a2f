package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedWordsTest {
  @Test
  void putsLongWordsFirstSinceTheyAreRarer() {
    assertThat(SharedWords.ofStories("A lamp in the lighthouse", "The lighthouse without its lamp"))
        .containsExactly("lighthouse", "lamp");
  }

  @Test
  void passesOverWordsThatTellNothing() {
    assertThat(
            SharedWords.ofStories(
                "A young man must find his life", "The man must find the young life"))
        .isEmpty();
  }

  @Test
  void takesPluralsForTheirSingularsAndNamesThemAsTheFirstTextDoes() {
    assertThat(SharedWords.ofStories("Robots of glass", "One robot, one glass"))
        .containsExactly("robots", "glass");
  }

  @Test
  void takesTitlesAtTheirWordAndInTheirOrder() {
    assertThat(SharedWords.ofTitles("Iron Lighthouse, Lamps", "The Lighthouse of Iron and a Lamp"))
        .containsExactly("iron", "lighthouse");
    assertThat(SharedWords.ofTitles("Tin Story 2", "The Story of Tin, Part 2"))
        .containsExactly("tin", "story");
    assertThat(SharedWords.ofTitles("...", "...")).isEmpty();
  }

  @Test
  void namesAWordOnce() {
    assertThat(SharedWords.ofStories("Rain and rain, rains", "Rain")).containsExactly("rain");
  }

  @Test
  void passesOverNumbers() {
    assertThat(SharedWords.ofStories("In 1984", "Of 1984")).isEmpty();
  }

  @Test
  void readsOtherScripts() {
    assertThat(SharedWords.ofStories("Дом у реки", "Старый дом, река")).isEmpty();
    assertThat(SharedWords.ofStories("Большая река", "Река большая")).contains("большая", "река");
  }
}
