package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.query.SearchRequest;
import dev.marquee.store.Change;
import dev.marquee.store.Probe;
import dev.marquee.store.Visibility;
import dev.marquee.title.TitleKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was put is found by its signs, gone through in order, and seen in time. */
abstract class LookupContract extends FreshStoreContract {
  /** A write of {@link Visibility#SOON} is seen within a second; a busy machine is given more. */
  private static final Duration SOON_AT_THE_LATEST = Duration.ofSeconds(20);

  @Test
  void lookUpsSeeEachWriteThatReturned() {
    for (int version = 0; version < 15; version++) {
      CatalogEntry entry = film("m-1", "Version " + version);
      index.apply(List.of(put(entry)), Visibility.SOON);

      assertThat(index.get(entry.id())).contains(entry);
      assertThat(index.find(probe(new SourceKey("test", "m-1")))).containsExactly(entry);
    }
  }

  @Test
  void searchesSeeAWriteSoon() {
    index.apply(List.of(put(film("m-1", "Metropolis"))), Visibility.SOON);

    await()
        .atMost(SOON_AT_THE_LATEST)
        .untilAsserted(
            () -> {
              assertThat(found("metropolis")).containsExactly("m-1");
              assertThat(index.count()).isEqualTo(1);
              assertThat(index.walk(Optional.empty(), 10)).hasSize(1);
            });
  }

  @Test
  void searchesSeeAWriteOnReturn() {
    for (int version = 0; version < 8; version++) {
      apply(put(film("m-" + version, "Metropolis")));

      assertThat(index.count()).isEqualTo(version + 1);
      assertThat(index.walk(Optional.empty(), 100)).hasSize(version + 1);
      assertThat(index.search(SearchRequest.of("metropolis", 1)).total()).isEqualTo(version + 1);
    }
  }

  @Test
  void resolvesTheNumbersOfEveryRegister() {
    MovieFacts facts =
        MovieFacts.titled("The Dark Knight")
            .id(Registry.TMDB, "155")
            .id(Registry.IMDB, "tt0468569")
            .id(Registry.MOVIELENS, "58559")
            .id(Registry.WIKIPEDIA, "The_Dark_Knight_(film)")
            .build();
    apply(put(entry("tmdb-155", facts)), put(film("m-2", "Another")));

    assertThat(facts.externalIds())
        .hasSize(4)
        .allSatisfy(id -> assertThat(index.resolve(id)).contains(new MovieId("tmdb-155")));
    assertThat(index.resolve(new ExternalId(Registry.MOVIELENS, "155"))).isEmpty();
    assertThat(index.resolve(new ExternalId(Registry.WIKIPEDIA, "The_Dark_Knight"))).isEmpty();
  }

  @Test
  void findsFilmsByAnySignEachOnceInTheOrderOfTheirIds() {
    CatalogEntry alien =
        entry("tmdb-348", MovieFacts.titled("Alien").id(Registry.TMDB, "348").build());
    CatalogEntry jaws = entry("m-1", MovieFacts.titled("Jaws").id(Registry.TMDB, "578").build());
    CatalogEntry brazil = film("imdb-tt0088846", "Brazil");
    apply(put(alien), put(jaws), put(brazil), put(film("m-9", "Not asked for")));

    Probe probe =
        new Probe(
            Set.of(new SourceKey("test", "m-1"), new SourceKey("test", "nobody")),
            Set.of(
                new ExternalId(Registry.TMDB, "348"),
                new ExternalId(Registry.TMDB, "578"),
                new ExternalId(Registry.TMDB, "999")),
            Set.copyOf(TitleKeys.matchKeys(MovieFacts.titled("BRAZIL").build())));

    assertThat(index.find(probe)).containsExactly(brazil, jaws, alien);
    assertThat(index.find(new Probe(Set.of(), Set.of(), Set.of()))).isEmpty();
  }

  @Test
  void knowsAFilmByEveryNumberThatItsRecordsHave() {
    MovieFacts shown = MovieFacts.titled("Heat").id(Registry.TMDB, "949").build();
    SourceRecord other =
        new SourceRecord(
            new SourceKey("other", "a"),
            MovieFacts.titled("Heat").id(Registry.TMDB, "950").build());
    CatalogEntry heat = CatalogEntry.of(entry("tmdb-949", shown).movie(), List.of(other));
    apply(put(heat));

    for (String number : List.of("949", "950")) {
      ExternalId id = new ExternalId(Registry.TMDB, number);
      assertThat(index.resolve(id)).contains(heat.id());
      assertThat(index.find(new Probe(Set.of(), Set.of(id), Set.of()))).containsExactly(heat);
    }
  }

  @Test
  void findsAFilmByAVariantOfItsTitle() {
    MovieFacts facts =
        MovieFacts.titled("Birdman or (The Virtue)").releaseYear(OptionalInt.of(2014)).build();
    CatalogEntry birdman = entry("m-1", facts);
    apply(put(birdman), put(film("m-2", "Birdman")));
    MovieFacts wanted = MovieFacts.titled("The Birdman").releaseYear(OptionalInt.of(2014)).build();

    Probe probe = new Probe(Set.of(), Set.of(), Set.copyOf(TitleKeys.recordKeys(wanted)));
    assertThat(index.find(probe)).containsExactly(birdman);
  }

  @Test
  void findsAllFilmsOfOneTitle() {
    List<Change> changes =
        IntStream.range(0, 30).mapToObj(i -> put(film("m-" + (100 + i), "Hamlet"))).toList();
    index.apply(changes, Visibility.SOON);

    Set<String> keys = Set.copyOf(TitleKeys.matchKeys(MovieFacts.titled("Hamlet").build()));

    assertThat(index.find(new Probe(Set.of(), Set.of(), keys)))
        .extracting(entry -> entry.id().value())
        .isSorted()
        .hasSize(30);
  }

  @Test
  void findsWithAsManySignsAsAProbeMayHave() {
    apply(put(film("m-1", "Metropolis")), put(film("m-2", "Faust")));
    Set<SourceKey> keys =
        IntStream.rangeClosed(1, Probe.MAX_SIGNS)
            .mapToObj(i -> new SourceKey("test", "m-" + i))
            .collect(Collectors.toSet());

    assertThat(index.find(new Probe(keys, Set.of(), Set.of()))).hasSize(2);
  }

  @Test
  void walksAllFilmsInTheOrderOfTheirIdsInBatches() {
    List<String> ids =
        new ArrayList<>(IntStream.range(0, 57).mapToObj(i -> "tmdb-" + (i * 7)).toList());
    ids.addAll(List.of("imdb-tt0000001", "m-abc", "m-ab", "ml-1", "0", "tmdb1"));
    Collections.shuffle(ids, new Random(1));
    for (int first = 0; first < ids.size(); first += 9) {
      List<String> batch = ids.subList(first, first + 9);
      index.apply(batch.stream().map(id -> put(film(id, "Film"))).toList(), Visibility.SOON);
    }
    apply(redirect("tmdb-70", "tmdb-77"));

    List<String> walked = new ArrayList<>();
    Optional<MovieId> after = Optional.empty();
    for (List<CatalogEntry> batch = index.walk(after, 10);
        !batch.isEmpty();
        batch = index.walk(after, 10)) {
      assertThat(batch).hasSizeLessThanOrEqualTo(10);
      batch.forEach(entry -> walked.add(entry.id().value()));
      after = Optional.of(batch.getLast().id());
    }

    ids.remove("tmdb-70");
    assertThat(walked).containsExactlyElementsOf(ids.stream().sorted().toList());
    assertThat(index.walk(Optional.of(new MovieId("n")), 1))
        .extracting(entry -> entry.id().value())
        .containsExactly("tmdb-0");
  }

  private static Probe probe(SourceKey key) {
    return new Probe(Set.of(key), Set.of(), Set.of());
  }
}
