package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.query.SuggestRequest;
import dev.marquee.store.Probe;
import dev.marquee.store.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Films that turned out to be one: the id of the one that went leads to the other. */
abstract class RedirectContract extends FreshStoreContract {
  @Test
  void followsARedirect() {
    apply(put(film("m-1", "Nosferatu")), put(film("tmdb-653", "Nosferatu the Vampyre")));
    apply(redirect("m-1", "tmdb-653"));

    assertThat(idUnder("m-1")).contains("tmdb-653");
    assertThat(idUnder("tmdb-653")).contains("tmdb-653");
  }

  @Test
  void redirectedFilmIsNoFilmAnyMore() {
    MovieFacts facts = MovieFacts.titled("Nosferatu").id(Registry.TMDB, "653").build();
    apply(put(entry("m-1", facts)), put(film("m-2", "Faust")));
    apply(redirect("m-1", "m-2"));

    assertThat(index.count()).isEqualTo(1);
    assertThat(found("")).containsExactly("m-2");
    assertThat(found("nosferatu")).isEmpty();
    assertThat(index.suggest(new SuggestRequest("nosferatu", 5)).items()).isEmpty();
    assertThat(index.resolve(new ExternalId(Registry.TMDB, "653"))).isEmpty();
    assertThat(index.find(probe("m-1"))).isEmpty();
    assertThat(index.walk(Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void followsAChainMadeFromItsBeginning() {
    apply(put(film("m-1", "One")), put(film("m-2", "Two")), put(film("m-3", "Three")));
    apply(redirect("m-1", "m-2"));
    apply(redirect("m-2", "m-3"));

    assertThat(idUnder("m-1")).contains("m-3");
    assertThat(idUnder("m-2")).contains("m-3");
  }

  @Test
  void followsAChainMadeFromItsEnd() {
    apply(put(film("m-1", "One")), put(film("m-2", "Two")), put(film("m-3", "Three")));
    apply(redirect("m-2", "m-3"));
    apply(redirect("m-1", "m-2"));

    assertThat(idUnder("m-1")).contains("m-3");
    assertThat(idUnder("m-2")).contains("m-3");
  }

  @Test
  void followsALongChain() {
    int length = 40;
    apply(put(film("m-" + length, "The last")));
    for (int i = 0; i < length; i += 2) {
      apply(redirect("m-" + i, "m-" + (i + 1)), redirect("m-" + (i + 1), "m-" + (i + 2)));
    }

    assertThat(idUnder("m-0")).contains("m-" + length);
    assertThat(idUnder("m-" + (length - 1))).contains("m-" + length);
  }

  @Test
  void redirectMayComeBeforeItsFilm() {
    apply(redirect("m-1", "m-2"));
    assertThat(idUnder("m-1")).isEmpty();

    apply(put(film("m-2", "Two")));
    assertThat(idUnder("m-1")).contains("m-2");
  }

  @Test
  void redirectLeadsToTheNewestStateOfItsFilm() {
    apply(put(film("m-1", "One")), put(film("m-2", "Two")), redirect("m-1", "m-2"));
    apply(put(film("m-2", "Two, restored")));

    assertThat(index.get(new MovieId("m-1")))
        .hasValueSatisfying(
            entry -> assertThat(entry.movie().facts().title()).isEqualTo("Two, restored"));
  }

  @Test
  void laterRedirectOfAnIdCounts() {
    apply(put(film("m-2", "Two")), put(film("m-3", "Three")), redirect("m-1", "m-2"));
    apply(redirect("m-1", "m-3"));

    assertThat(idUnder("m-1")).contains("m-3");
  }

  @Test
  void filmPutUnderARedirectedIdEndsTheRedirect() {
    apply(put(film("m-1", "One")), put(film("m-2", "Two")), redirect("m-1", "m-2"));
    apply(put(film("m-1", "One after all")));

    assertThat(idUnder("m-1")).contains("m-1");
    assertThat(index.count()).isEqualTo(2);
    apply(delete("m-2"));
    assertThat(idUnder("m-1")).contains("m-1");
  }

  @Test
  void deletingAFilmTakesTheRedirectsToItAway() {
    apply(put(film("m-1", "One")), put(film("m-2", "Two")), redirect("m-1", "m-2"));
    apply(delete("m-2"));
    assertThat(idUnder("m-1")).isEmpty();

    apply(put(film("m-2", "Another film")));
    assertThat(idUnder("m-1")).isEmpty();
  }

  @Test
  void deletingAFilmTakesChainsOfRedirectsToItAway() {
    apply(put(film("m-3", "Three")), redirect("m-1", "m-2"), redirect("m-2", "m-3"));
    apply(delete("m-3"));
    apply(put(film("m-2", "Another film")), put(film("m-3", "One more")));

    assertThat(idUnder("m-1")).isEmpty();
    assertThat(idUnder("m-2")).contains("m-2");
  }

  @Test
  void deletesWithinABatchTakeRedirectsOfThatBatchAway() {
    apply(
        put(film("m-2", "Two")),
        redirect("m-1", "m-2"),
        delete("m-2"),
        put(film("m-2", "Another film")));

    assertThat(idUnder("m-1")).isEmpty();
    assertThat(idUnder("m-2")).contains("m-2");
  }

  /** Nothing sensible can be answered, but an answer must come. */
  @Test
  void circleOfRedirectsLeadsNowhere() {
    apply(put(film("m-1", "One")), put(film("m-2", "Two")), redirect("m-1", "m-2"));
    index.apply(List.of(redirect("m-2", "m-1")), Visibility.ON_RETURN);

    assertThat(idUnder("m-1")).isEqualTo(idUnder("m-2"));
  }

  @Test
  void redirectsAreOnDisk() {
    apply(put(film("m-1", "One")), put(film("m-2", "Two")), put(film("m-3", "Three")));
    apply(redirect("m-1", "m-2"));
    apply(redirect("m-2", "m-3"));
    reopen();

    assertThat(idUnder("m-1")).contains("m-3");
    assertThat(index.count()).isEqualTo(1);
  }

  private Optional<String> idUnder(String id) {
    return index.get(new MovieId(id)).map(entry -> entry.id().value());
  }

  private static Probe probe(String record) {
    return new Probe(Set.of(new SourceKey("test", record)), Set.of(), Set.of());
  }
}
