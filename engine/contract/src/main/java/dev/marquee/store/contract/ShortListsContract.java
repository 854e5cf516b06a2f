package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.query.SearchRequest;
import dev.marquee.query.SuggestRequest;
import dev.marquee.query.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of few films: how the list is filled, and that it changes with the films. */
abstract class ShortListsContract extends FreshStoreContract {
  /** A title one letter away is no reason to keep one back that has a word more in between. */
  @Test
  void roomThatIsLeftGoesToTitlesWithTheWordsApart() {
    apply(put(film("m-1", "Mission Mars")), put(film("m-2", "Mission to Mars")));

    assertThat(titles("mission mrs", 5)).containsExactly("Mission Mars", "Mission to Mars");
    assertThat(titles("mission mrs", 1)).containsExactly("Mission Mars");
  }

  /** Short texts are asked so often that an engine may keep what it answered. */
  @Test
  void answersToShortTextsChangeWithTheFilms() {
    apply(put(film("m-1", "Solo")));
    assertThat(found("so")).containsExactly("m-1");
    assertThat(titles("so", 5)).containsExactly("Solo");

    apply(put(film("m-2", "Soul")), delete("m-1"));
    assertThat(found("so")).containsExactly("m-2");
    assertThat(titles("so", 5)).containsExactly("Soul");
  }

  @Test
  void keepsAnswersToShortTextsApartByAllThatWasAsked() {
    apply(put(film("m-1", "Solo")), put(film("m-2", "Soul")));

    assertThat(titles("so", 1)).hasSize(1);
    assertThat(titles("so", 5)).hasSize(2);
    assertThat(found("so")).hasSize(2);
    assertThat(index.search(SearchRequest.of("so", 1)).hits()).hasSize(1);
    assertThat(index.search(SearchRequest.of("so", 1)).total()).isEqualTo(2);
  }

  private List<String> titles(String text, int size) {
    return index.suggest(new SuggestRequest(text, size)).items().stream()
        .map(item -> ((Suggestion.Film) item).title())
        .toList();
  }
}
