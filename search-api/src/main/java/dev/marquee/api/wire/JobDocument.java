package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.api.JobRequest.Train.Subject;
import dev.marquee.document.DocumentException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jobs as JSON.
 *
 * <pre>
 * {"kind": "import", "paths": ["films.csv"], "replace_source": "tmdb"}
 * {"kind": "import-events", "paths": ["ratings.csv.gz"]}
 * {"kind": "import-reviews", "paths": ["reviews.csv"], "format": "csv", "columns": "text=review,movie=film",
 *  "rating_scale": "5", "source": "press"}
 * {"kind": "fetch-reviews", "addresses": ["https://films.example/alien/reviews"], "movie": "tmdb-348"}
 * {"kind": "backup", "file": "films.backup"}
 * {"kind": "restore", "file": "films.backup", "replace": true}
 * {"kind": "train", "what": "vectors", "seed": 7}
 * {"kind": "forget"}
 *
 * {"job_id": "1", "kind": "import", "state": "running", "submitted_at": "2026-01-31T12:00:00Z",
 *  "started_at": "2026-01-31T12:00:01Z", "progress": {"done": 120, "total": 4800, "unit": "records"},
 *  "message": "reads films.csv", "counts": {"created": 118, "refused": 2},
 *  "problems": ["films.csv, row 7: the title is missing"]}
 * </pre>
 */
public final class JobDocument {
  /** The longest path Linux takes. */
  private static final int MAX_PATH_LENGTH = 4_096;

  /** Browsers take longer ones, sites hardly any. */
  private static final int MAX_ADDRESS_LENGTH = 2_000;

  /** Longer than any title. */
  private static final int MAX_MOVIE_LENGTH = 500;

  /** As {@link dev.marquee.catalog.SourceKey} takes it. */
  private static final int MAX_SOURCE_LENGTH = 40;

  private static final String KIND = "kind";
  private static final String PATHS = "paths";
  private static final String REPLACE_SOURCE = "replace_source";
  private static final String FORMAT = "format";
  private static final String COLUMNS = "columns";
  private static final String RATING_SCALE = "rating_scale";
  private static final String SOURCE = "source";
  private static final String ADDRESSES = "addresses";
  private static final String MOVIE = "movie";
  private static final String FILE = "file";
  private static final String REPLACE = "replace";
  private static final String WHAT = "what";
  private static final String SEED = "seed";

  private JobDocument() {}

  public static ObjectNode of(Job job) {
    ObjectNode node = Json.object();
    node.put("job_id", job.id()).put(KIND, job.kind());
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
    if (!job.problems().isEmpty()) {
      ArrayNode problems = node.putArray("problems");
      job.problems().forEach(problems::add);
    }
    return node;
  }

  /** Reads a request for a job. */
  public static JobRequest read(JsonNode body) throws DocumentException {
    return switch (body.path(KIND).asText()) {
      case JobRequest.ImportEvents.KIND -> {
        BodyFields fields = new BodyFields(body, Set.of(KIND, PATHS));
        List<Path> paths = paths(fields);
        fields.check();
        yield new JobRequest.ImportEvents(paths);
      }
      case JobRequest.ImportReviews.KIND -> {
        BodyFields fields =
            new BodyFields(body, Set.of(KIND, PATHS, FORMAT, COLUMNS, RATING_SCALE, SOURCE));
        List<Path> paths = paths(fields);
        Optional<String> format = fields.text(FORMAT, MAX_SOURCE_LENGTH);
        Optional<String> columns = fields.text(COLUMNS, MAX_PATH_LENGTH);
        Optional<String> scale = fields.text(RATING_SCALE, MAX_SOURCE_LENGTH);
        Optional<String> source = fields.text(SOURCE, MAX_SOURCE_LENGTH);
        fields.check();
        yield new JobRequest.ImportReviews(paths, format, columns, scale, source);
      }
      case JobRequest.FetchReviews.KIND -> fetchReviews(body);
      case JobRequest.Backup.KIND -> {
        BodyFields fields = new BodyFields(body, Set.of(KIND, FILE));
        Path file = file(fields);
        fields.check();
        yield new JobRequest.Backup(file);
      }
      case JobRequest.Restore.KIND -> {
        BodyFields fields = new BodyFields(body, Set.of(KIND, FILE, REPLACE));
        Path file = file(fields);
        boolean replace = fields.flag(REPLACE);
        fields.check();
        yield new JobRequest.Restore(file, replace);
      }
      case JobRequest.Forget.KIND -> {
        new BodyFields(body, Set.of(KIND)).check();
        yield new JobRequest.Forget();
      }
      case JobRequest.Train.KIND -> train(body);
      default -> {
        BodyFields fields = new BodyFields(body, Set.of(KIND, PATHS, REPLACE_SOURCE));
        if (!fields.text(KIND, MAX_PATH_LENGTH).equals(Optional.of(JobRequest.Import.KIND))) {
          fields.error(
              KIND,
              "must be import, import-reviews, fetch-reviews, import-events, backup, restore,"
                  + " forget or train");
        }
        List<Path> paths = paths(fields);
        Optional<String> replacedSource = fields.text(REPLACE_SOURCE, MAX_SOURCE_LENGTH);
        fields.check();
        yield new JobRequest.Import(paths, replacedSource);
      }
    };
  }

  private static JobRequest fetchReviews(JsonNode body) throws DocumentException {
    BodyFields fields = new BodyFields(body, Set.of(KIND, ADDRESSES, MOVIE));
    List<String> addresses = fields.texts(ADDRESSES, MAX_ADDRESS_LENGTH);
    if (addresses.isEmpty() || addresses.size() > JobRequest.FetchReviews.MAX_ADDRESSES) {
      fields.error(
          ADDRESSES, "must name 1 to %d pages".formatted(JobRequest.FetchReviews.MAX_ADDRESSES));
    }
    Optional<String> movie = fields.text(MOVIE, MAX_MOVIE_LENGTH);
    fields.check();
    return new JobRequest.FetchReviews(addresses, movie);
  }

  private static Path file(BodyFields fields) {
    Optional<String> text = fields.text(FILE, MAX_PATH_LENGTH);
    if (text.isEmpty()) {
      fields.error(FILE, "must name a file");
    }
    return path(text.orElse(""), FILE, fields).orElse(Path.of(""));
  }

  private static List<Path> paths(BodyFields fields) {
    List<String> texts = fields.texts(PATHS, MAX_PATH_LENGTH);
    if (texts.isEmpty()) {
      fields.error(PATHS, "must name at least one file or folder");
    }
    List<Path> paths = new ArrayList<>();
    for (String text : texts) {
      path(text, PATHS, fields).ifPresent(paths::add);
    }
    return paths;
  }

  private static Optional<Path> path(String text, String field, BodyFields fields) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException malformed) {
      fields.error(field, "has a path that this machine cannot have: " + malformed.getReason());
      return Optional.empty();
    }
  }

  private static ObjectNode of(Job.Progress progress) {
    ObjectNode node = Json.object().put("done", progress.done());
    progress.total().ifPresent(total -> node.put("total", total));
    return node.put("unit", progress.unit());
  }

  private static JobRequest train(JsonNode body) throws DocumentException {
    BodyFields fields = new BodyFields(body, Set.of(KIND, WHAT, SEED));
    String what = fields.text(WHAT, MAX_PATH_LENGTH).orElse("");
    Optional<Subject> subject =
        Stream.of(Subject.values()).filter(any -> text(any).equals(what)).findFirst();
    if (subject.isEmpty()) {
      fields.error(
          WHAT,
          "must be "
              + Stream.of(Subject.values())
                  .map(JobDocument::text)
                  .collect(Collectors.joining(" or ")));
    }
    OptionalLong seed = fields.wholeNumber(SEED);
    fields.check();
    return new JobRequest.Train(subject.orElseThrow(), seed);
  }

  private static String text(Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT);
  }
}
