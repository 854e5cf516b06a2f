package dev.marquee.api.http;

import dev.marquee.document.DocumentException;
import dev.marquee.store.StoreException;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;

/**
 * The one place where what went wrong becomes an answer. What the sender cannot help is logged,
 * once.
 */
final class Problems {
  private static final System.Logger LOGGER = System.getLogger(Problems.class.getName());
  private static final String UNEXPECTED =
      "something went wrong on our side; the log tells more under this request_id";
  private static final String RETRY_AFTER_SECONDS = "2";

  private Problems() {}

  static void register(HttpRouting.Builder routing) {
    routing.error(ProblemException.class, Problems::send);
    routing.error(
        DocumentException.class,
        (request, response, wrong) -> send(request, response, ProblemException.of(wrong.errors())));
    routing.error(StoreException.class, Problems::sendStoreProblem);
    routing.error(HttpException.class, Problems::sendHttpProblem);
    routing.error(Throwable.class, Problems::sendUnexpected);
  }

  static Status statusOf(StoreException.Kind kind) {
    return switch (kind) {
      case INVALID -> Status.BAD_REQUEST_400;
      case MISSING -> Status.NOT_FOUND_404;
      case CONFLICT -> Status.CONFLICT_409;
      case OVERLOADED, LOCKED, UNAVAILABLE -> Status.SERVICE_UNAVAILABLE_503;
      case FULL -> Status.INSUFFICIENT_STORAGE_507;
      case DENIED, INCOMPATIBLE, CORRUPT -> Status.INTERNAL_SERVER_ERROR_500;
    };
  }

  /**
   * Answers with a problem. Filters call this: what they throw would pass by the filters around
   * them.
   */
  static void send(ServerRequest request, ServerResponse response, ProblemException refusal) {
    response.status(Status.create(refusal.problem().status()));
    refusal.headers().forEach((name, value) -> Answers.setHeader(response, name, value));
    Answers.problem(request, response, refusal.problem());
  }

  private static void sendStoreProblem(
      ServerRequest request, ServerResponse response, StoreException failure) {
    Status status = statusOf(failure.kind());
    boolean ours = status.family() == Status.Family.SERVER_ERROR;
    boolean retryable = failure.kind().retryable();
    if (ours) {
      log(request, failure, retryable ? Level.WARNING : Level.ERROR);
    }
    // A store's message speaks to the operator: where it is no fault of the request, it stays in
    // the log.
    String detail = ours ? storeTrouble(failure) : String.valueOf(failure.getMessage());
    ProblemException problem = ProblemException.of(status, detail);
    send(request, response, retryable ? problem.with("Retry-After", RETRY_AFTER_SECONDS) : problem);
  }

  private static String storeTrouble(StoreException failure) {
    return switch (failure.kind()) {
      case FULL -> "the store has no room left; nothing that was acknowledged is lost";
      case StoreException.Kind kind when kind.retryable() ->
          "the store cannot do this now; try again later";
      default -> UNEXPECTED;
    };
  }

  private static void sendHttpProblem(
      ServerRequest request, ServerResponse response, HttpException failure) {
    boolean ours = failure.status().family() == Status.Family.SERVER_ERROR;
    if (ours) {
      sendUnexpected(request, response, failure);
    } else {
      String detail = "the request is malformed: " + failure.getMessage();
      send(request, response, ProblemException.of(failure.status(), detail));
    }
  }

  private static void sendUnexpected(
      ServerRequest request, ServerResponse response, Throwable failure) {
    log(request, failure, Level.ERROR);
    send(request, response, ProblemException.of(Status.INTERNAL_SERVER_ERROR_500, UNEXPECTED));
  }

  /** With the stack, except for a warning: it comes once for each request while a store is away. */
  private static void log(ServerRequest request, Throwable failure, Level level) {
    String template = RouteTable.routeOf(request).map(Route::template).orElse("no route");
    String message =
        "request %s (%s %s) failed: %s"
            .formatted(
                RequestId.of(request).value(),
                request.prologue().method().text(),
                template,
                failure.getMessage());
    if (level == Level.WARNING) {
      LOGGER.log(level, message);
    } else {
      LOGGER.log(level, message, failure);
    }
  }
}
