package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to a store and what it says back. */
class StoreTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "model", "similar-films-2", "a-"})
  void acceptsArtifactNames(String name) {
    assertThat(new ArtifactName(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "2a", "Model", "a.b", "a/b", "..", "a b", "ü", "model\n"})
  void refusesWhatIsNoArtifactName(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArtifactName(name))
        .withMessage(
            "an artifact name is 1 to 60 characters of a-z, 0-9 and '-', got '%s'".formatted(name));
  }

  @Test
  void artifactNamesHaveAtMost60Characters() {
    assertThat(new ArtifactName("a".repeat(60)).value()).hasSize(60);
    assertThatIllegalArgumentException().isThrownBy(() -> new ArtifactName("a".repeat(61)));
  }

  @Test
  void filmCannotRedirectToItself() {
    MovieId id = new MovieId("m-1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change.Redirect(id, id))
        .withMessage("a film cannot redirect to itself: m-1");
  }

  @Test
  void probesHaveABoundedNumberOfSigns() {
    Set<String> keys =
        IntStream.range(0, Probe.MAX_SIGNS - 2).mapToObj(i -> "k" + i).collect(Collectors.toSet());
    Set<SourceKey> sourceKeys = Set.of(new SourceKey("tmdb", "348"));
    Set<ExternalId> externalIds = Set.of(new ExternalId(Registry.TMDB, "348"));
    Probe largest = new Probe(sourceKeys, externalIds, keys);
    Set<String> more = new HashSet<>(keys);
    more.add("one more");

    assertThat(largest.titleKeys()).hasSize(Probe.MAX_SIGNS - 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Probe(sourceKeys, externalIds, more))
        .withMessage("a probe has at most 50000 signs, got 50001");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void failuresSayWhetherTryingAgainCanHelp(Kind kind) {
    boolean passing =
        switch (kind) {
          case CONFLICT, OVERLOADED, FULL, LOCKED, UNAVAILABLE -> true;
          case INVALID, MISSING, DENIED, INCOMPATIBLE, CORRUPT -> false;
        };

    assertThat(kind.retryable()).isEqualTo(passing);
  }

  @Test
  void failuresKeepTheirCause() {
    IOException cause = new IOException("No space left on device");

    StoreException failure = new StoreException(Kind.FULL, "make room", cause);

    assertThat(failure).hasCause(cause).hasMessage("make room");
    assertThat(failure.kind()).isEqualTo(Kind.FULL);
    assertThat(new StoreException(Kind.MISSING, "gone")).hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "data/store", "nowhere:data", ":", "http://localhost:9200"})
  void addressesOfNoEngineAreInvalid(String address) {
    StoreException thrown =
        catchThrowableOfType(StoreException.class, () -> Stores.open(address, StoreListener.NONE));

    assertThat(thrown.kind()).isEqualTo(Kind.INVALID);
    assertThat(thrown).hasMessageContaining("'" + address + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample:place", "SAMPLE:place", "Sample:"})
  void addressesOpenTheStoreOfTheirEngine(String address) {
    StoreException thrown =
        catchThrowableOfType(StoreException.class, () -> Stores.open(address, StoreListener.NONE));

    assertThat(thrown).hasMessage("asked for " + address);
  }

  @Test
  void nobodyNeedsToListen() {
    StoreListener.NONE.committed(Duration.ofMillis(1), 1);
  }
}
