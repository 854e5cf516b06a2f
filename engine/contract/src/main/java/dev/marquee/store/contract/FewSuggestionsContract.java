package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.query.SuggestRequest;
import dev.marquee.query.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Suggestions where what was met first does not fill the list. */
abstract class FewSuggestionsContract extends FreshStoreContract {
  /** A title one letter away is no reason to keep one back that has a word more in between. */
  @Test
  void roomThatIsLeftGoesToTitlesWithTheWordsApart() {
    apply(put(film("m-1", "Mission Mars")), put(film("m-2", "Mission to Mars")));

    assertThat(titles("mission mrs", 5)).containsExactly("Mission Mars", "Mission to Mars");
    assertThat(titles("mission mrs", 1)).containsExactly("Mission Mars");
  }

  private List<String> titles(String text, int size) {
    return index.suggest(new SuggestRequest(text, size)).items().stream()
        .map(item -> ((Suggestion.Film) item).title())
        .toList();
  }
}
