package dev.marquee.app.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.api.Jobs.Submission;
import dev.marquee.app.jobs.BackgroundJobs;
import dev.marquee.indexer.Catalogue;
import dev.marquee.indexer.Pipeline;
import dev.marquee.indexer.Upkeep;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportWorkTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path folder;
  private final GatedClock clock = new GatedClock();
  private Store store;
  private BackgroundJobs jobs;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE);
    Importer importer =
        new Importer(
            new Pipeline(
                new Catalogue(store.movies(), clock, Catalogue.WITHOUT_VECTORS), Upkeep.NONE),
            new LastImportArtifact(store.artifacts(), clock));
    jobs =
        new BackgroundJobs(
            request -> ImportWork.plan((JobRequest.Import) request, importer, folder));
  }

  @AfterEach
  void close() {
    clock.open();
    jobs.close();
    store.close();
  }

  @Test
  void tellsWhatCameOfAJob() throws IOException {
    clock.open();
    Path file = films("films.jsonl", 3);

    Job job = ended(submit(file));

    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.kind()).isEqualTo("import");
    assertThat(job.counts())
        .containsEntry("created", 3L)
        .containsEntry("rows", 3L)
        .containsEntry("broken", 0L)
        .containsEntry("passed_over", 0L);
    assertThat(job.progress().orElseThrow().done()).isEqualTo(Files.size(file));
    assertThat(job.startedAt().orElseThrow())
        .isBetween(job.submittedAt(), job.finishedAt().orElseThrow());
    assertThat(ImportReports.ofFilms(folder).read(job.id()).orElseThrow().films().created())
        .isEqualTo(3);
  }

  @Test
  void replacesASourceAndTellsWhatIsGone() throws IOException {
    clock.open();
    ended(submit(films("films.jsonl", 3)));

    Job job = ended(submit(films("fewer.jsonl", 1), Optional.of("jsonl")));

    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.counts())
        .containsEntry("removed_records", 2L)
        .containsEntry("removed_films", 2L);
    assertThat(store.movies().count()).isEqualTo(1);
  }

  @Test
  void tellsWhyASourceWasNotReplaced() throws IOException {
    clock.open();
    ended(submit(films("films.jsonl", 3)));

    Job job =
        ended(
            submit(
                Files.writeString(folder.resolve("broken.jsonl"), "{\"title\": \"A\"}\n{\n"),
                Optional.of("jsonl")));

    assertThat(job.state()).isEqualTo(Job.State.FAILED);
    assertThat(job.message())
        .hasValue("No record of jsonl was removed: 1 of its rows could not be read.");
  }

  @Test
  void refusesASourceThatIsNotKnown() throws IOException {
    Path file = films("films.jsonl", 1);

    assertThat(jobs.submit(new JobRequest.Import(List.of(file), Optional.of("nobody"))))
        .isInstanceOfSatisfying(
            Submission.Refused.class,
            refused -> assertThat(refused.field()).isEqualTo("replace_source"));
  }

  @Test
  void failsAJobWhoseFileIsNotKnown() throws IOException {
    clock.open();

    Job job = ended(submit(Files.writeString(folder.resolve("prices.csv"), "article,price\n")));

    assertThat(job.state()).isEqualTo(Job.State.FAILED);
    assertThat(job.message().orElseThrow()).contains("prices.csv");
  }

  @Test
  void refusesAPathThatIsNotThere() throws IOException {
    Path there = films("films.jsonl", 1);
    Path nowhere = folder.resolve("nowhere.csv");

    assertThat(jobs.submit(new JobRequest.Import(List.of(there, nowhere), Optional.empty())))
        .isEqualTo(
            new Submission.Refused(
                "paths[1]", "there is no %s on this machine".formatted(nowhere)));
    assertThat(jobs.list()).isEmpty();
  }

  @Test
  void runsOneJobAndQueuesTheOthersUpToABound() throws IOException {
    Path file = films("films.jsonl", 1);
    Job first = submit(file);
    await().atMost(PATIENCE).until(() -> state(first) == Job.State.RUNNING);

    List<Job> waiting = IntStream.range(0, 20).mapToObj(number -> submit(file)).toList();

    assertThat(waiting).allMatch(job -> state(job) == Job.State.QUEUED);
    assertThatThrownBy(() -> submit(file))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.OVERLOADED));
    clock.open();
    waiting.forEach(job -> assertThat(ended(job).state()).isEqualTo(Job.State.DONE));
  }

  @Test
  void listsTheNewestFirstAndGivesEachAnIdOfItsOwn() throws IOException {
    clock.open();
    Path file = films("films.jsonl", 1);
    Job first = ended(submit(file));
    Job second = ended(submit(file));

    assertThat(jobs.list()).extracting(Job::id).containsExactly(second.id(), first.id());
    assertThat(List.of(first.id(), second.id()))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z0-9-]{1,64}"));
  }

  @Test
  void remembersTheLastHundred() throws IOException {
    clock.open();
    Path file = films("films.jsonl", 1);

    Job first = ended(submit(file));
    IntStream.range(0, 100).forEach(number -> ended(submit(file)));

    assertThat(jobs.list()).hasSize(100);
    assertThat(jobs.find(first.id())).isEmpty();
    assertThat(folder.resolve("imports").toFile().list()).hasSize(100);
  }

  @Test
  void keepsWholeBatchesWhenItIsClosedWhileAJobRuns() throws IOException, InterruptedException {
    Job job = submit(films("many.jsonl", 9_000));
    clock.awaitVisitor();

    Thread closing = Thread.ofPlatform().start(jobs::close);
    await().atMost(PATIENCE).until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    clock.open();
    closing.join(PATIENCE);

    assertThat(store.movies().count()).isBetween(1L, 8_999L).matches(count -> count % 1_000 == 0);
    assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(Job.State.FAILED);
    assertThat(ImportReports.ofFilms(folder).read(job.id()).orElseThrow().outcome())
        .isEqualTo(ImportReport.Outcome.CANCELLED);
  }

  private Job submit(Path file) {
    return submit(file, Optional.empty());
  }

  private Job submit(Path file, Optional<String> replacedSource) {
    return switch (jobs.submit(new JobRequest.Import(List.of(file), replacedSource))) {
      case Submission.Accepted accepted -> accepted.job();
      case Submission.Refused refused -> throw new AssertionError(refused);
    };
  }

  private Job ended(Job job) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> jobs.find(job.id()).orElseThrow(), state -> state.finishedAt().isPresent());
  }

  private Job.State state(Job job) {
    return jobs.find(job.id()).orElseThrow().state();
  }

  private Path films(String name, int count) throws IOException {
    String films =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                number ->
                    "{\"title\": \"Film %1$d\", \"ids\": {\"tmdb\": \"%1$d\"}}\n".formatted(number))
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve(name), films);
  }

  /**
   * Holds up whoever asks for the time, as the catalogue does for each batch, until it is opened.
   */
  private static final class GatedClock extends Clock {
    private final CountDownLatch visited = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    void open() {
      gate.countDown();
    }

    void awaitVisitor() throws InterruptedException {
      visited.await();
    }

    @Override
    public Instant instant() {
      visited.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts the writing of a batch", e);
      }
      return Instant.EPOCH;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
