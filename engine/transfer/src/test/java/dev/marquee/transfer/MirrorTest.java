package dev.marquee.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.audience.Action;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.contract.SampleEvent;
import dev.marquee.store.contract.SampleReview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One store becomes what another is. */
class MirrorTest {
  private static final int KEPT = 622;

  @TempDir Path folder;
  private Store source;
  private Store target;

  @BeforeEach
  void openStores() {
    source = Films.open(folder.resolve("source"));
    target = Films.open(folder.resolve("target"));
    Films.fill(source);
  }

  @AfterEach
  void closeStores() {
    source.close();
    target.close();
  }

  @Test
  void emptyStoreBecomesTheSame() throws IOException {
    assertThat(mirror(false))
        .isEqualTo(
            new Mirror.Outcome(
                new Mirror.Count(KEPT, KEPT, 0),
                new Mirror.Count(Films.REVIEWS, Films.REVIEWS, 0),
                new Mirror.Count(Films.EVENTS, Films.EVENTS, 0),
                2,
                true));
    assertThat(Films.kept(target)).isEqualTo(Films.kept(source));
  }

  @Test
  void secondTimeWritesNothing() throws IOException {
    mirror(false);

    assertThat(mirror(false))
        .isEqualTo(
            new Mirror.Outcome(
                new Mirror.Count(KEPT, 0, 0),
                new Mirror.Count(Films.REVIEWS, 0, 0),
                new Mirror.Count(Films.EVENTS, 0, 0),
                0,
                true));
  }

  @Test
  void endedCopyIsGoneOnWith() throws IOException {
    Mirror impatient =
        new Mirror(
            holdings(),
            target,
            "the target",
            (step, done, total) -> {
              throw new CancellationException("enough");
            });
    assertThatThrownBy(() -> impatient.run(false)).hasMessage("enough");
    long before = target.movies().count();
    assertThat(before).isBetween(1L, KEPT - 1L);

    assertThat(mirror(false).films().written()).isEqualTo(KEPT - before - redirectsAmong(before));
    assertThat(Films.kept(target)).isEqualTo(Films.kept(source));
  }

  /** The first film in the order of ids is one; it was written with the first batch. */
  private static long redirectsAmong(long films) {
    return films > 0 ? 1 : 0;
  }

  @Test
  void storeWithOtherFilmsIsLeftAlone() {
    Films.apply(target, List.of(Films.put(3, "Film 3"), Films.put(5, "Another film")));
    Films.apply(target, List.of(Films.put(5_000, "A film of its own")));
    List<Object> before = Films.kept(target);

    StoreException refused = catchThrowableOfType(StoreException.class, () -> mirror(false));

    assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(refused)
        .hasMessage(
            "the target has 2 films that the source lacks or has otherwise, m-5 first; name an"
                + " empty store, or give --replace to lose them");
    assertThat(Films.kept(target)).isEqualTo(before);
  }

  @Test
  void storeWithOtherReviewsIsLeftAlone() {
    Films.review(
        target,
        List.of(
            SampleReview.review("r-1").judged(0.001).build(),
            SampleReview.review("r-2").saying("Another opinion.").build()));

    assertThatThrownBy(() -> mirror(false))
        .hasMessage(
            "the target has 1 reviews that the source lacks or has otherwise, r-2 first; name an"
                + " empty store, or give --replace to lose them");
    assertThat(target.movies().count()).isZero();
  }

  @Test
  void otherReviewsAreLostWhenTheyAreToBeReplaced() throws IOException {
    Films.review(
        target,
        List.of(
            SampleReview.review("r-2").saying("Another opinion.").build(),
            SampleReview.review("r-own").build()));

    assertThat(mirror(true).reviews()).isEqualTo(new Mirror.Count(Films.REVIEWS, Films.REVIEWS, 1));
    assertThat(Films.kept(target)).isEqualTo(Films.kept(source));
  }

  @Test
  void storeWithOtherEventsIsLeftAlone() {
    Films.append(target, List.of(SampleEvent.event("e-1").by("u-1").build()));
    Films.append(target, List.of(SampleEvent.event("e-2").by("u-3").build()));

    assertThatThrownBy(() -> mirror(false))
        .hasMessage(
            "the target has 1 events that the source lacks or has otherwise, e-2 first; name an"
                + " empty store, or give --replace to lose them");
    assertThat(target.events().count()).isEqualTo(2);
  }

  /** One that nobody else has, one that another account sent, one that is told otherwise. */
  @Test
  void otherEventsAreLostWhenTheyAreToBeReplaced() throws IOException {
    Films.append(
        target,
        List.of(
            SampleEvent.event("e-own").by("u-7").build(),
            SampleEvent.event("e-2").by("u-3").build(),
            SampleEvent.event("e-4").by("u-4").doing(Action.SHARE).build(),
            SampleEvent.event("e-5").by("u-5").build()));

    Mirror.Outcome outcome = mirror(true);

    assertThat(outcome.events().kept()).isEqualTo(Films.EVENTS);
    assertThat(outcome.equal()).isTrue();
    assertThat(Films.kept(target)).isEqualTo(Films.kept(source));
  }

  @Test
  void storeWithAnotherArtifactIsLeftAlone() {
    Films.artifact(target, "vectors", "others");

    assertThatThrownBy(() -> mirror(false))
        .hasMessageStartingWith("the target has another artifact vectors than the source");
    assertThat(target.movies().count()).isZero();
  }

  @Test
  void whatIsKeptOfTheLastImportIsWrittenOver() throws IOException {
    Films.artifact(source, "last-import", "of the source");
    Films.artifact(target, "last-import", "of the target");
    String wanted = source.artifacts().newest(ArtifactName.LAST_IMPORT).orElseThrow().sha256();

    mirror(false);

    assertThat(target.artifacts().newest(ArtifactName.LAST_IMPORT).orElseThrow().sha256())
        .isEqualTo(wanted);
  }

  @Test
  void whoeverWasForgottenInEitherStoreStaysForgotten() throws IOException {
    Films.artifact(source, "forgotten-people", "key one\nkey three\n");
    Films.artifact(target, "forgotten-people", "key two\nkey three\n");

    mirror(true);

    assertThat(forgotten()).isEqualTo("key one\nkey three\nkey two\n");
    source.artifacts().delete(ArtifactName.FORGOTTEN);
    mirror(true);
    assertThat(forgotten()).isEqualTo("key one\nkey three\nkey two\n");
  }

  private String forgotten() throws IOException {
    try (InputStream content =
        target.artifacts().open(target.artifacts().newest(ArtifactName.FORGOTTEN).orElseThrow())) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void othersAreLostWhenTheyAreToBeReplaced() throws IOException {
    Films.apply(
        target,
        List.of(
            Films.put(3, "Film 3"),
            Films.put(5, "Another film"),
            Films.put(5_000, "A film of its own"),
            new Change.Redirect(new MovieId("b-1"), Films.id(3)),
            new Change.Redirect(new MovieId("a-1"), Films.id(5_000))));
    Films.artifact(target, "vectors", "others");
    Films.artifact(target, "old", "nobody needs it");

    Mirror.Outcome outcome = mirror(true);

    assertThat(outcome.equal()).isTrue();
    assertThat(outcome.films().removed()).isEqualTo(2);
    assertThat(Films.kept(target)).isEqualTo(Films.kept(source));
    assertThat(target.artifacts().newest(new ArtifactName("old"))).isEmpty();
  }

  @Test
  void whatIsWrittenMeanwhileIsCarriedOverToo() throws IOException {
    int[] calls = {0};
    Mirror mirror =
        new Mirror(
            holdings(),
            target,
            "the target",
            (step, done, total) -> {
              if (calls[0]++ == 0) {
                Films.apply(
                    source,
                    List.of(
                        Films.put(0, "Film 0 anew"),
                        new Change.Delete(Films.id(1)),
                        Films.put(9_999, "A late film")));
              }
            });

    assertThat(mirror.run(false).equal()).isTrue();
    assertThat(Films.kept(target)).isEqualTo(Films.kept(source));
  }

  @Test
  void tellsWhenTheSourceNeverRests() throws IOException {
    int[] calls = {0};
    Mirror mirror =
        new Mirror(
            holdings(),
            target,
            "the target",
            (step, done, total) ->
                Films.apply(source, List.of(Films.put(0, "Film 0, state " + calls[0]++))));

    assertThat(mirror.run(false).equal()).isFalse();
  }

  private Mirror.Outcome mirror(boolean replace) throws IOException {
    return new Mirror(holdings(), target, "the target", ProgressListener.NONE).run(replace);
  }

  private Holdings holdings() {
    return new StoreHoldings(source, "the source");
  }
}
