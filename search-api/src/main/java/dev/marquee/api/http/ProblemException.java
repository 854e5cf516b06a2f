package dev.marquee.api.http;

import dev.marquee.api.wire.Problem;
import dev.marquee.document.FieldError;
import io.helidon.http.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request will not be answered, for a reason its sender can know. Thrown by routes. */
final class ProblemException extends RuntimeException {
  /** When whoever comes too early for an answer may ask again. */
  private static final String RETRY_AFTER_SECONDS = "2";

  private final transient Problem problem;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  private ProblemException(Problem problem) {
    // A refusal is an everyday answer: no stack trace is ever read.
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /**
   * @param detail one sentence for the sender
   */
  static ProblemException of(Status status, String detail) {
    return of(status, detail, List.of(), List.of());
  }

  /** The request is wrong in these ways. */
  static ProblemException of(List<FieldError> errors) {
    String detail =
        errors.stream()
            .map(error -> (error.field() + " " + error.message()).strip())
            .collect(Collectors.joining("; "));
    return of(Status.BAD_REQUEST_400, detail, errors, List.of());
  }

  /** There is no film with this id. */
  static ProblemException unknownFilm(String detail) {
    return unknownFilm(detail, List.of());
  }

  /** There is no such film, but films with titles like it. */
  static ProblemException unknownFilm(String detail, List<String> nearestTitles) {
    return of(Status.NOT_FOUND_404, detail, List.of(), nearestTitles);
  }

  /** The first answer to a question takes longer than anybody waits. */
  static ProblemException stillCounting() {
    return of(
            Status.SERVICE_UNAVAILABLE_503,
            "the events of this time are being gone through; ask again in a moment")
        .with("Retry-After", RETRY_AFTER_SECONDS);
  }

  private static ProblemException of(
      Status status, String detail, List<FieldError> errors, List<String> nearest) {
    return new ProblemException(
        new Problem(status.code(), status.reasonPhrase(), detail, errors, nearest));
  }

  /** Adds a header to the answer. */
  ProblemException with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Problem problem() {
    return problem;
  }

  Map<String, String> headers() {
    return headers;
  }
}
