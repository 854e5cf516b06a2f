package dev.marquee.indexer.review.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.indexer.review.draft.FilmReference.ById;
import dev.marquee.indexer.review.draft.FilmReference.ByNumber;
import dev.marquee.indexer.review.draft.FilmReference.ByTitle;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmNameTest {
  private static final FilmReference ALIEN =
      new ByNumber(new ExternalId(Registry.IMDB, "tt0078748"));

  @ParameterizedTest
  @ValueSource(strings = {"tmdb-348", "imdb-tt0078748", "ml-1214", "m-0123456789ab"})
  void knowsMarqueesOwnIds(String id) {
    assertThat(FilmName.read(id)).isEqualTo(new ById(new MovieId(id)));
  }

  @Test
  void knowsNumbersOfImdb() {
    assertThat(FilmName.read("tt0078748")).isEqualTo(ALIEN);
    assertThat(ALIEN.idBeforeTheFilm()).contains(new MovieId("imdb-tt0078748"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.imdb.com/title/tt0078748/reviews/?ref_=tt_urv",
        "http://imdb.com/title/tt0078748",
        "//m.imdb.com/de/title/tt0078748/"
      })
  void knowsAddressesOfImdb(String address) {
    assertThat(FilmName.ofAddress(address)).contains(ALIEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/title/tt0078748/",
        "https://www.imdb.com/name/nm0000244/",
        "https://notimdb.com.example/title/tt0078748/"
      })
  void knowsNoOtherAddresses(String address) {
    assertThat(FilmName.ofAddress(address)).isEmpty();
  }

  @Test
  void takesAYearBehindATitle() {
    assertThat(FilmName.read("Alien (1979)")).isEqualTo(new ByTitle("Alien", OptionalInt.of(1979)));
    assertThat(FilmName.read("Alien (1979)").text()).isEqualTo("Alien (1979)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"M", "1917", "m-like", "X-Men", "(500) Days of Summer", "Blade (2199)"})
  void takesAllElseForATitle(String title) {
    assertThat(FilmName.read(title)).isEqualTo(new ByTitle(title, OptionalInt.empty()));
    assertThat(FilmName.read(title).idBeforeTheFilm()).isEmpty();
  }

  @Test
  void refusesWhatNamesNoFilm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ByNumber(new ExternalId(Registry.WIKIPEDIA, "Alien_(film)")));
    assertThatIllegalArgumentException().isThrownBy(() -> new ByTitle(" ", OptionalInt.empty()));
  }
}
