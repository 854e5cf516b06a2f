package dev.marquee.app.owner;

import dev.marquee.app.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks a running server for work, as its operator. */
public final class ServerClient {
  /** The server answers such requests at once; this is for one that hangs. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final int FIRST_ERROR_STATUS = 400;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final RunningServer server;

  public ServerClient(RunningServer server) {
    this.server = server;
  }

  /**
   * A job as the server tells of it.
   *
   * @param state queued, running, done or failed
   * @param message what is being done, or why it failed
   * @param counts what came of it, once it has ended
   */
  public record JobView(
      String jobId,
      String state,
      Optional<Progress> progress,
      Optional<String> message,
      Optional<Map<String, Long>> counts) {

    public boolean hasEnded() {
      return isDone() || state.equals("failed");
    }

    /** Whether it ended well. */
    public boolean isDone() {
      return state.equals("done");
    }
  }

  /** How far a job is; see {@code dev.marquee.api.Job.Progress}. */
  public record Progress(long done, OptionalLong total, String unit) {}

  private record Problem(Optional<String> detail) {}

  /**
   * Has the server do something in the background.
   *
   * @param wish what to do, in the form of a request for a job
   * @throws IOException when it refuses, with its reason, or cannot be reached
   */
  public JobView submit(Map<String, Object> wish) throws IOException, InterruptedException {
    return send(
        request("/api/jobs")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(wish))));
  }

  /** How a job stands. */
  public JobView job(String id) throws IOException, InterruptedException {
    return send(request("/api/jobs/" + id).GET());
  }

  private HttpRequest.Builder request(String path) {
    URI address = server.address().resolve(path);
    return HttpRequest.newBuilder(address)
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + server.token());
  }

  private JobView send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new IOException(
          "the server at %s does not answer any more".formatted(server.address()), e);
    }
    if (answer.statusCode() >= FIRST_ERROR_STATUS) {
      String reason =
          Json.read(answer.body(), Problem.class)
              .flatMap(Problem::detail)
              .orElse("it gave no reason");
      throw new IOException(
          "the server at %s answered %d: %s"
              .formatted(server.address(), answer.statusCode(), reason));
    }
    return Json.read(answer.body(), JobView.class)
        .orElseThrow(
            () -> new IOException("%s is not a Marquee server".formatted(server.address())));
  }
}
