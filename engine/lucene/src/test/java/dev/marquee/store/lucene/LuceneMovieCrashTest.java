package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.query.SearchRequest;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.store.Directory;

/** No film is lost that was acknowledged. */
class LuceneMovieCrashTest extends CrashContract<LuceneMovieIndex, Change> {
  @Override
  LuceneMovieIndex open(Directory disk) throws IOException {
    return new LuceneMovieIndex(disk, StoreListener.NONE);
  }

  @Override
  Change randomChange(int writer, Random random) {
    int film = random.nextInt(IDS_OF_A_WRITER);
    MovieId id = id(writer, film);
    return switch (random.nextInt(6)) {
      case 0 -> new Change.Delete(id);
      case 1 -> {
        int other = (film + 1 + random.nextInt(IDS_OF_A_WRITER - 1)) % IDS_OF_A_WRITER;
        yield new Change.Redirect(id, id(writer, other));
      }
      default -> new Change.Put(film(id.value(), random.nextInt(1_000)));
    };
  }

  private static MovieId id(int writer, int film) {
    return new MovieId("m-" + writer + "-" + film);
  }

  @Override
  void apply(LuceneMovieIndex index, List<Change> changes, Visibility visibility) {
    assertThat(index.apply(changes, visibility)).isEmpty();
  }

  @Override
  List<Optional<CatalogEntry>> stateIn(LuceneMovieIndex index, int writer) {
    return IntStream.range(0, IDS_OF_A_WRITER)
        .mapToObj(film -> index.get(id(writer, film)))
        .toList();
  }

  @Override
  void assertIsConsistent(LuceneMovieIndex index) {
    List<CatalogEntry> all = index.walk(Optional.empty(), MovieIndex.MAX_FILMS);
    assertThat(all).extracting(CatalogEntry::id).doesNotHaveDuplicates();
    assertThat(index.count()).isEqualTo(all.size());
    assertThat(index.search(SearchRequest.of("", 1)).total()).isEqualTo(all.size());
  }

  @Override
  void assertTakesWritesAgain(LuceneMovieIndex index) {
    CatalogEntry entry = film("m-after", 1);

    apply(index, List.of(new Change.Put(entry)), Visibility.ON_RETURN);
    assertThat(index.get(entry.id())).contains(entry);
  }

  private static CatalogEntry film(String id, int version) {
    MovieFacts facts =
        MovieFacts.titled("Film " + version)
            .overview(Optional.of("story ".repeat(version % 50 + 1) + version))
            .directors(List.of("Director " + version))
            .build();
    Movie movie =
        new Movie(new MovieId(id), facts, List.of("test"), Instant.ofEpochSecond(version));
    SourceKey key = new SourceKey("test", id);
    return CatalogEntry.of(movie, List.of(new SourceRecord(key, facts)));
  }
}
