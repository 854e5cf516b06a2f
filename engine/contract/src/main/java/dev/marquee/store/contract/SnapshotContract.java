package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All films and redirects of one moment. */
abstract class SnapshotContract extends FreshStoreContract {
  @Test
  void emptyStoreHasAnEmptySnapshot() {
    assertThat(all(10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, MovieIndex.MAX_FILMS})
  void hasEachFilmAndRedirectOnceInTheOrderOfIds(int size) {
    List<Change> kept = new ArrayList<>();
    for (CatalogEntry film : SampleFilms.ALL) {
      kept.add(put(film));
    }
    kept.add(redirect("a-1", "tmdb-27205"));
    kept.add(redirect("zz-1", "a-1"));
    index.apply(kept, Visibility.SOON);
    kept.sort(Comparator.comparing(change -> ((Change.Kept) change).id()));

    assertThat(all(size)).isEqualTo(kept);
  }

  @Test
  void hasVectorsAndSourceRecords() {
    CatalogEntry plain = film("m-1", "One");
    CatalogEntry film =
        new CatalogEntry(
            plain.movie(), plain.records(), Optional.of(Embedding.of(new float[] {0.6f, 0.8f})));
    apply(put(film));

    assertThat(all(10)).containsExactly(new Change.Put(film));
  }

  @Test
  void leavesOutWhatWasReplacedOrTakenAway() {
    apply(put(film("m-1", "One")), put(film("m-2", "Two")), put(film("m-3", "Three")));
    apply(redirect("m-4", "m-3"));
    apply(delete("m-3"), redirect("m-2", "m-1"), put(film("m-1", "One anew")));

    assertThat(all(10)).containsExactly(put(film("m-1", "One anew")), redirect("m-2", "m-1"));
  }

  @Test
  void doesNotSeeWhatIsWrittenLater() {
    apply(put(film("m-1", "One")), put(film("m-2", "Two")), put(film("m-3", "Three")));

    try (Snapshot<Change.Kept> snapshot = index.snapshot()) {
      assertThat(next(snapshot, 1)).containsExactly(put(film("m-1", "One")));
      apply(put(film("m-2", "Two anew")), delete("m-3"), put(film("m-4", "Four")));
      index.settle();

      assertThat(next(snapshot, 10))
          .containsExactly(put(film("m-2", "Two")), put(film("m-3", "Three")));
      assertThat(snapshot.next(10)).isEmpty();
      assertThat(snapshot.next(10)).isEmpty();
    }
    assertThat(all(10)).hasSize(3);
  }

  @Test
  void seesEveryWriteThatReturned() {
    index.apply(List.of(put(film("m-1", "One"))), Visibility.SOON);

    assertThat(all(10)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, MovieIndex.MAX_FILMS + 1})
  void refusesPagesOfOtherSizes(int size) {
    try (Snapshot<Change.Kept> snapshot = index.snapshot()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> snapshot.next(size))
          .withMessage("size must be 1..1000, got " + size);
    }
  }

  private static List<Change> next(Snapshot<Change.Kept> snapshot, int size) {
    return List.copyOf(snapshot.next(size));
  }

  private List<Change> all(int size) {
    List<Change> all = new ArrayList<>();
    try (Snapshot<Change.Kept> snapshot = index.snapshot()) {
      List<Change.Kept> page = snapshot.next(size);
      while (!page.isEmpty()) {
        assertThat(page).hasSizeLessThanOrEqualTo(size);
        all.addAll(page);
        page = snapshot.next(size);
      }
    }
    return all;
  }
}
