package dev.marquee.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.api.Job;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobDocumentTest {

  @Test
  void tellsTheFirstProblemsOfAJob() {
    List<String> many = IntStream.range(0, 150).mapToObj(number -> "no. " + number).toList();

    ObjectNode told = JobDocument.of(job(many));

    assertThat(told.path("problems")).hasSize(Job.MAX_PROBLEMS);
    assertThat(told.path("problems").get(99).textValue()).isEqualTo("no. 99");
    assertThat(JobDocument.of(job(List.of())).has("problems")).isFalse();
  }

  private static Job job(List<String> problems) {
    return new Job(
        "1",
        "fetch-reviews",
        Job.State.FAILED,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        problems);
  }
}
