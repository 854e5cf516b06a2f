package dev.marquee.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.contract.SampleEvent;
import dev.marquee.store.contract.SampleReview;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file becomes what a store is, and a store what the file is. */
class BackupTest {
  private static final int KEPT = 622;

  @TempDir Path folder;
  private Store source;
  private Path file = Path.of("");

  @BeforeEach
  void fillStore() {
    source = Films.open(folder.resolve("source"));
    Films.fill(source);
    file = folder.resolve("films.backup");
  }

  @AfterEach
  void closeStore() {
    source.close();
  }

  @Test
  void restoredStoreIsTheSame() throws IOException {
    assertThat(backUp()).isEqualTo(new Backup.Contents(KEPT, Films.REVIEWS, Films.EVENTS));

    try (Store restored = Films.open(folder.resolve("restored"))) {
      assertThat(restore(restored))
          .isEqualTo(
              new Mirror.Outcome(
                  new Mirror.Count(KEPT, KEPT, 0),
                  new Mirror.Count(Films.REVIEWS, Films.REVIEWS, 0),
                  new Mirror.Count(Films.EVENTS, Films.EVENTS, 0),
                  2,
                  true));
      assertThat(Films.kept(restored)).isEqualTo(Films.kept(source));
    }
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("source", "restored", "films.backup");
  }

  @Test
  void isAnArchiveThatAnyToolReads() throws IOException {
    backUp();

    try (ZipFile archive = new ZipFile(file.toFile())) {
      assertThat(archive.stream().map(ZipEntry::getName))
          .containsExactly(
              "catalogue.jsonl",
              "reviews.jsonl",
              "events.jsonl",
              "artifacts/model",
              "artifacts/vectors",
              "backup.json");
      List<String> lines =
          new String(
                  archive.getInputStream(archive.getEntry("catalogue.jsonl")).readAllBytes(),
                  StandardCharsets.UTF_8)
              .lines()
              .toList();
      assertThat(lines).hasSize(KEPT);
      assertThat(lines.getFirst()).isEqualTo("{\"movie_id\":\"a-1\",\"redirect_to\":\"m-7\"}");
      assertThat(lines.get(1)).startsWith("{\"movie\":{\"movie_id\":\"m-0\"");
    }
  }

  @Test
  void doesNotSeeWhatIsWrittenMeanwhile() throws IOException {
    List<Object> before = Films.kept(source);
    new Backup(file)
        .write(
            new StoreHoldings(source, "the source"),
            (step, done, total) -> Films.apply(source, List.of(Films.put(9_999, "A late film"))));

    try (Store restored = Films.open(folder.resolve("restored"))) {
      restore(restored);
      assertThat(Films.kept(restored)).isEqualTo(before);
    }
  }

  @Test
  void replacesNoFile() throws IOException {
    Files.writeString(file, "holiday pictures");

    assertThatThrownBy(this::backUp)
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("is there already; name another file");
    assertThat(file).hasContent("holiday pictures");
  }

  @Test
  void endedBackupLeavesNoFile() {
    assertThatThrownBy(
            () ->
                new Backup(file)
                    .write(
                        new StoreHoldings(source, "the source"),
                        (step, done, total) -> {
                          throw new CancellationException("enough");
                        }))
        .hasMessage("enough");
    assertThat(folder.toFile().list()).containsExactly("source");
  }

  @Test
  void saysThatThereIsNoFolder() {
    file = folder.resolve("nowhere/films.backup");

    assertThatThrownBy(this::backUp)
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(folder.resolve("nowhere").toString());
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> new Backup(file).read()).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void saysThatAnotherFileIsNoBackup() throws IOException {
    Files.writeString(file, "title,year\nHeat,1995\n");
    assertThat(refused()).hasMessage("%s is no backup, or was cut short", file);

    writeArchive(name -> name.equals("backup.json") ? "other.json" : name, bytes -> bytes);
    assertThat(refused()).hasMessageContaining("it has no backup.json");
  }

  @Test
  void saysThatTheFileWasCutShort() throws IOException {
    backUp();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 100));

    assertThat(refused()).hasMessage("%s is no backup, or was cut short", file);
  }

  @Test
  void findsDamageInTheMiddle() throws IOException {
    backUp();
    byte[] whole = Files.readAllBytes(file);
    int middle = 5_000;
    whole[middle] ^= 1;
    Files.write(file, whole);

    assertThat(refused()).hasMessageContaining("is a damaged backup");
  }

  @Test
  void findsAFilmThatIsMissing() throws IOException {
    backUp();
    writeArchive(
        name -> name,
        text -> text.startsWith("{\"movie_id\"") ? text.substring(text.indexOf('\n') + 1) : text);

    assertThat(refused())
        .hasMessageContaining("it has 621 films and redirects, and should have 622");
  }

  @Test
  void findsALineThatIsNoFilm() throws IOException {
    backUp();
    writeArchive(name -> name, text -> text.replaceFirst("\\{\"movie\"", "{\"article\""));

    assertThat(refused()).hasMessageContaining("line 2 of its catalogue cannot be read");
  }

  @Test
  void findsAReviewThatIsMissing() throws IOException {
    backUp();
    writeArchive(
        name -> name,
        text -> text.startsWith("{\"review_id\"") ? text.substring(text.indexOf('\n') + 1) : text);

    assertThat(refused()).hasMessageContaining("it has 700 reviews, and should have 701");
  }

  @Test
  void findsAnEventThatIsMissing() throws IOException {
    backUp();
    writeArchive(
        name -> name,
        text -> text.startsWith("{\"event_id\"") ? text.substring(text.indexOf('\n') + 1) : text);

    assertThat(refused()).hasMessageContaining("it has 902 events, and should have 903");
  }

  @Test
  void findsEventsThatAreOutOfOrder() throws IOException {
    backUp();
    writeArchive(
        name -> name, text -> text.startsWith("{\"event_id\"") ? lastLineFirst(text) : text);

    assertThat(refused()).hasMessageContaining("line 2 of its list of events is out of order");
  }

  private static String lastLineFirst(String text) {
    int last = text.lastIndexOf('\n', text.length() - 2) + 1;
    return text.substring(last) + text.substring(0, last);
  }

  /** It tells nothing of reviews and events, so those of the store stay. */
  @Test
  void backupFromBeforeThereWereReviewsIsRestored() throws IOException {
    backUp();
    writeArchive(
        name -> name.replaceFirst("^(reviews|events)", "unknown-$1"),
        text ->
            text.replace("\"marquee_backup\":3", "\"marquee_backup\":1")
                .replace("\"reviews\":%d,".formatted(Films.REVIEWS), "")
                .replace("\"events\":%d,".formatted(Films.EVENTS), ""));

    try (Store restored = Films.open(folder.resolve("restored"))) {
      Films.review(restored, List.of(SampleReview.review("r-own").build()));
      Films.append(restored, List.of(SampleEvent.event("e-own").build()));

      assertThat(restore(restored))
          .isEqualTo(
              new Mirror.Outcome(
                  new Mirror.Count(KEPT, KEPT, 0), Mirror.Count.NONE, Mirror.Count.NONE, 2, true));
      assertThat(restored.reviews().count()).isEqualTo(1);
      assertThat(restored.events().count()).isEqualTo(1);
    }
  }

  @Test
  void refusesALaterFormat() throws IOException {
    backUp();
    writeArchive(
        name -> name, text -> text.replace("\"marquee_backup\":3", "\"marquee_backup\":7"));

    StoreException refused = refused();
    assertThat(refused.kind()).isEqualTo(Kind.INCOMPATIBLE);
    assertThat(refused).hasMessageContaining("backup format 7");
  }

  private Backup.Contents backUp() throws IOException {
    return new Backup(file).write(new StoreHoldings(source, "the source"), ProgressListener.NONE);
  }

  private Mirror.Outcome restore(Store store) throws IOException {
    return new Mirror(new Backup(file), store, "the store", ProgressListener.NONE).run(false);
  }

  private StoreException refused() throws IOException {
    try (Store restored = Films.open(folder.resolve("refused"))) {
      StoreException refused = catchThrowableOfType(StoreException.class, () -> restore(restored));
      assertThat(refused).isNotNull();
      return refused;
    }
  }

  /** Writes the backup anew, with a change of names or texts. */
  private void writeArchive(UnaryOperator<String> names, UnaryOperator<String> texts)
      throws IOException {
    if (!Files.exists(file) || Files.size(file) < 1_000) {
      Files.deleteIfExists(file);
      backUp();
    }
    var changed = new ByteArrayOutputStream();
    try (ZipFile archive = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(changed)) {
      for (ZipEntry entry : archive.stream().toList()) {
        out.putNextEntry(new ZipEntry(names.apply(entry.getName())));
        String text =
            new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        out.write(texts.apply(text).getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(file, changed.toByteArray());
  }
}
