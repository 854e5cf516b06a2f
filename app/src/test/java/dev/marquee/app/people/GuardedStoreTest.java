package dev.marquee.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.app.jobs.Work;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.EventId;
import dev.marquee.audience.Surroundings;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.EventScope;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.store.Appended;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedStoreTest {
  private static final Instant DAY = Instant.parse("2026-01-31T12:00:00Z");
  private static final UserId LEAVER = new UserId("she-who-leaves");
  private static final UserId STAYER = new UserId("he-who-stays");
  private static final PersonHash HASH = new PersonHash(() -> "a key for the tests");

  @TempDir Path folder;
  private Store store;
  private ForgottenPeople people;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder, StoreListener.NONE);
    people = new ForgottenPeople(store.artifacts(), HASH, InstantSource.system());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Store guarded() {
    return new GuardedStore(store, people, UnaryOperator.identity());
  }

  private Store pseudonymous() {
    return new GuardedStore(store, people, HASH::pseudonym);
  }

  private Work.Result forget() {
    return new ForgetWork(store, people, HASH, Duration.ZERO).run("1", (message, progress) -> {});
  }

  private static Event event(String id, UserId user) {
    return new Event(
        new EventId(user.value() + id),
        user,
        Optional.empty(),
        Optional.of(new MovieId("tmdb-155")),
        Action.VIEW,
        DAY,
        DAY,
        EventDetails.NONE,
        Surroundings.UNKNOWN,
        false);
  }

  private static Review review(String id, UserId user) {
    return new Review(
        new ReviewId(id),
        new MovieId("tmdb-155"),
        Optional.of(user),
        "visitors",
        Optional.empty(),
        Optional.of("en"),
        "Written by %s.".formatted(user),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.of(DAY),
        DAY,
        false);
  }

  @Test
  void takesNothingOfThoseWhoAreForgottenAndAllOfTheOthers() {
    people.forget(LEAVER);

    Appended events =
        guarded()
            .events()
            .append(
                List.of(event("1", STAYER), event("2", LEAVER), event("3", STAYER)),
                Visibility.ON_RETURN);
    List<WriteFailure> reviews =
        guarded()
            .reviews()
            .put(List.of(review("r1", LEAVER), review("r2", STAYER)), Visibility.ON_RETURN);

    assertThat(events.taken()).isEqualTo(2);
    assertThat(events.refused())
        .containsExactly(
            new WriteFailure(1, Kind.DENIED, "is of a person who asked to be forgotten"));
    assertThat(reviews).extracting(WriteFailure::index).containsExactly(0);
    assertThat(store.events().count()).isEqualTo(2);
    assertThat(store.reviews().count()).isEqualTo(1);
  }

  @Test
  void nothingIsLeftInAnyFileOfWhoIsForgotten() throws IOException {
    for (int batch = 0; batch < 3; batch++) {
      guarded()
          .events()
          .append(List.of(event("e" + batch, STAYER), event("e" + batch, LEAVER)), Visibility.SOON);
      guarded()
          .reviews()
          .put(List.of(review("r" + batch, LEAVER), review("s" + batch, STAYER)), Visibility.SOON);
    }
    people.forget(LEAVER);

    var result = forget();

    assertThat(result.counts()).containsEntry("events", 3L).containsEntry("reviews", 3L);
    assertThat(people.pending()).isEmpty();
    store.close();
    List<String> texts = textsOfAllSegments();
    assertThat(texts).anyMatch(text -> text.contains(STAYER.value()));
    assertThat(texts).noneMatch(text -> text.contains(LEAVER.value()));
    assertThat(texts).noneMatch(text -> text.contains("leaves"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(LEAVER.value());
      }
    }
    store = Stores.open("lucene:" + folder, StoreListener.NONE);
    assertThat(store.events().count()).isEqualTo(3);
  }

  @Test
  void findsByTheirHashesThoseWhoWereForgottenBeforeTheLastStart() {
    guarded()
        .events()
        .append(List.of(event("1", STAYER), event("2", LEAVER)), Visibility.ON_RETURN);
    pseudonymous().reviews().put(List.of(review("r1", LEAVER)), Visibility.ON_RETURN);
    people.forget(LEAVER);
    people = new ForgottenPeople(store.artifacts(), HASH, InstantSource.system());

    var result = forget();

    assertThat(result.counts())
        .containsEntry("people", 1L)
        .containsEntry("events", 1L)
        .containsEntry("reviews", 1L);
    assertThat(store.events().count()).isEqualTo(1);
    assertThat(forget().message()).isEqualTo("there was nobody to forget");
  }

  @Test
  void keepsOnlyPseudonymsWhereNobodyIsToBeKnown() {
    pseudonymous().events().append(List.of(event("", LEAVER)), Visibility.ON_RETURN);

    EventScope hers = EventScope.EVERYTHING.by(LEAVER);

    assertThat(pseudonymous().events().actions(hers).total()).isEqualTo(1);
    assertThat(store.events().actions(hers).total()).isZero();
    try (Snapshot<Event> walk = store.events().walk(EventScope.EVERYTHING)) {
      assertThat(walk.next(1).getFirst().user()).isEqualTo(HASH.pseudonym(LEAVER));
    }
    people.forget(LEAVER);
    forget();
    assertThat(store.events().count()).isZero();
    assertThat(
            pseudonymous()
                .events()
                .append(List.of(event("again", LEAVER)), Visibility.ON_RETURN)
                .refused())
        .hasSize(1);
  }

  /** Terms, doc values and stored fields of every document, deleted ones included. */
  private List<String> textsOfAllSegments() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path index :
          files
              .filter(file -> file.getFileName().toString().startsWith("segments_"))
              .map(Path::getParent)
              .toList()) {
        try (FSDirectory directory = FSDirectory.open(index);
            DirectoryReader reader = DirectoryReader.open(directory)) {
          for (LeafReaderContext leaf : reader.leaves()) {
            addTexts(leaf.reader(), texts);
          }
        }
      }
    }
    return texts;
  }

  private static void addTexts(LeafReader segment, List<String> texts) throws IOException {
    for (FieldInfo field : segment.getFieldInfos()) {
      Terms terms = segment.terms(field.name);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
          texts.add(latin(each.term().bytes, each.term().offset, each.term().length));
        }
      }
      switch (field.getDocValuesType()) {
        case SORTED -> {
          SortedDocValues values = DocValues.getSorted(segment, field.name);
          for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
            var value = values.lookupOrd(ordinal);
            texts.add(latin(value.bytes, value.offset, value.length));
          }
        }
        case BINARY -> {
          BinaryDocValues values = DocValues.getBinary(segment, field.name);
          while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
            var value = values.binaryValue();
            texts.add(latin(value.bytes, value.offset, value.length));
          }
        }
        case NONE, NUMERIC, SORTED_NUMERIC, SORTED_SET -> {}
      }
    }
    for (int document = 0; document < segment.maxDoc(); document++) {
      segment
          .storedFields()
          .document(document)
          .forEach(
              field -> {
                var bytes = field.binaryValue();
                texts.add(
                    bytes == null
                        ? String.valueOf(field.stringValue())
                        : latin(bytes.bytes, bytes.offset, bytes.length));
              });
    }
  }

  private static String latin(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
  }
}
