package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.document.DocumentException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Jobs as JSON.
 *
 * <pre>
 * {"kind": "import", "paths": ["films.csv"]}
 *
 * {"job_id": "1", "kind": "import", "state": "running", "submitted_at": "2026-01-31T12:00:00Z",
 *  "started_at": "2026-01-31T12:00:01Z", "progress": {"done": 120, "total": 4800, "unit": "records"},
 *  "message": "reads films.csv", "counts": {"created": 118, "refused": 2}}
 * </pre>
 */
public final class JobDocument {
  /** The longest path Linux takes. */
  private static final int MAX_PATH_LENGTH = 4_096;

  private JobDocument() {}

  public static ObjectNode of(Job job) {
    ObjectNode node = Json.object();
    node.put("job_id", job.id()).put("kind", job.kind());
    node.put("state", job.state().name().toLowerCase(Locale.ROOT));
    node.put("submitted_at", job.submittedAt().toString());
    job.startedAt().ifPresent(time -> node.put("started_at", time.toString()));
    job.finishedAt().ifPresent(time -> node.put("finished_at", time.toString()));
    job.progress().ifPresent(progress -> node.set("progress", of(progress)));
    job.message().ifPresent(message -> node.put("message", message));
    if (!job.counts().isEmpty()) {
      ObjectNode counts = node.putObject("counts");
      job.counts().forEach(counts::put);
    }
    return node;
  }

  /** Reads a request for a job. */
  public static JobRequest read(JsonNode body) throws DocumentException {
    BodyFields fields = new BodyFields(body, Set.of("kind", "paths"));
    Optional<String> kind = fields.text("kind", MAX_PATH_LENGTH);
    if (kind.isEmpty() || !kind.get().equals(JobRequest.Import.KIND)) {
      fields.error("kind", "must be " + JobRequest.Import.KIND);
    }
    List<Path> paths = paths(fields);
    fields.check();
    return new JobRequest.Import(paths);
  }

  private static List<Path> paths(BodyFields fields) {
    List<String> texts = fields.texts("paths", MAX_PATH_LENGTH);
    if (texts.isEmpty()) {
      fields.error("paths", "must name at least one file or folder");
    }
    List<Path> paths = new ArrayList<>();
    for (String text : texts) {
      try {
        paths.add(Path.of(text));
      } catch (InvalidPathException malformed) {
        fields.error("paths", "has a path that this machine cannot have: " + malformed.getReason());
      }
    }
    return paths;
  }

  private static ObjectNode of(Job.Progress progress) {
    ObjectNode node = Json.object().put("done", progress.done());
    progress.total().ifPresent(total -> node.put("total", total));
    return node.put("unit", progress.unit());
  }
}
