package dev.marquee.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.UserId;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgottenPeopleTest {
  private static final UserId ANN = new UserId("ann");
  private static final PersonHash HASH = new PersonHash(() -> "a key for the tests");

  @TempDir Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-31T12:00:00Z"));
  private Store store;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder, StoreListener.NONE);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ForgottenPeople people() {
    return people(HASH);
  }

  private ForgottenPeople people(PersonHash hash) {
    return new ForgottenPeople(store.artifacts(), hash, now::get);
  }

  @Test
  void refusesWhoAskedToBeForgottenUnderNameAndPseudonym() {
    ForgottenPeople people = people();
    people.forget(ANN);

    assertThat(people.refused()).accepts(ANN, HASH.pseudonym(ANN)).rejects(new UserId("bob"));
    assertThat(people.pending()).containsExactly(HASH.of(ANN));
  }

  @Test
  void writesNoNameDown() throws IOException {
    people().forget(ANN);

    try (InputStream content =
        store.artifacts().open(store.artifacts().newest(ArtifactName.FORGOTTEN).orElseThrow())) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).matches("[\\w-]{8} [\\w-]{22} pending\n").doesNotContain("ann");
    }
  }

  @Test
  void anotherProcessKnowsWithinTheTimeThatIsTold() {
    ForgottenPeople other = people();
    assertThat(other.refused()).rejects(ANN);
    people().forget(ANN);
    now.updateAndGet(time -> time.plus(ForgottenPeople.NOTICED_WITHIN));

    assertThat(other.refused()).accepts(ANN);
  }

  @Test
  void staysForgottenWhenAllIsGone() {
    ForgottenPeople people = people();
    people.forget(ANN);
    people.finish(people.pending());

    assertThat(people.pending()).isEmpty();
    assertThat(people.refused()).accepts(ANN);
    assertThat(people().refused()).accepts(ANN);
  }

  @Test
  void isLookedForAgainWhenAStoreWasRestored() {
    ForgottenPeople people = people();
    people.forget(ANN);
    people.finish(people.pending());

    people.reopen();

    assertThat(people.pending()).containsExactly(HASH.of(ANN));
  }

  @Test
  void whatWasWrittenUnderAnotherKeyIsKeptAndTellsNothing() {
    ForgottenPeople other = people(new PersonHash(() -> "the key before this one"));
    other.forget(ANN);
    ForgottenPeople people = people();
    people.forget(new UserId("bob"));
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));

    assertThat(people.refused()).rejects(ANN).accepts(new UserId("bob"));
    assertThat(other.refused()).accepts(ANN);
  }

  @Test
  void forgetsAllWhoAskAtOnce() throws InterruptedException {
    ForgottenPeople people = people();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(number -> new UserId("account-" + number))
            .map(account -> Thread.ofPlatform().start(() -> people.forget(account)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    Set<String> pending = people().pending();

    assertThat(pending).hasSize(8);
  }
}
