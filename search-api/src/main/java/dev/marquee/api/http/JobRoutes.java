package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.api.Jobs;
import dev.marquee.api.wire.JobDocument;
import dev.marquee.api.wire.Json;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import dev.marquee.query.Page;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** Work in the background, for operators. */
final class JobRoutes {
  private static final String ALL = "/api/jobs";
  private static final int DEFAULT_PAGE_SIZE = 20;

  private final Jobs jobs;

  JobRoutes(Jobs jobs) {
    this.jobs = jobs;
  }

  List<Route> routes() {
    return List.of(
        Route.ofOperator(Method.GET, ALL, this::list),
        Route.ofOperator(Method.POST, ALL, this::submit),
        Route.ofOperator(Method.GET, ALL + "/{id}", this::job));
  }

  private void list(ServerRequest request, ServerResponse response) {
    var parameters = new QueryParameters(request.query());
    Page page = Pagination.read(parameters, DEFAULT_PAGE_SIZE);
    parameters.check();
    List<Job> all = jobs.list();
    ObjectNode answer = Json.object();
    answer.put("total", all.size()).put("page", page.number()).put("size", page.size());
    ArrayNode items = answer.putArray("items");
    all.stream().skip(page.offset()).limit(page.size()).map(JobDocument::of).forEach(items::add);
    Answers.json(request, response, answer);
  }

  private void submit(ServerRequest request, ServerResponse response) throws DocumentException {
    new QueryParameters(request.query()).check();
    accept(jobs, JobDocument.read(Bodies.json(request)), request, response);
  }

  /** Begins a job and tells of it, or why there is none. */
  static void accept(Jobs jobs, JobRequest wanted, ServerRequest request, ServerResponse response) {
    switch (jobs.submit(wanted)) {
      case Jobs.Submission.Accepted(var job) -> {
        Answers.setHeader(response, "Location", ALL + "/" + job.id());
        response.status(Status.ACCEPTED_202);
        Answers.json(request, response, JobDocument.of(job));
      }
      case Jobs.Submission.Refused(var field, var message) ->
          throw ProblemException.of(List.of(new FieldError(field, message)));
    }
  }

  private void job(ServerRequest request, ServerResponse response) {
    new QueryParameters(request.query()).check();
    Job job =
        jobs.find(request.path().pathParameters().get("id"))
            .orElseThrow(
                () -> ProblemException.of(Status.NOT_FOUND_404, "there is no job with this id"));
    Answers.json(request, response, JobDocument.of(job));
  }
}
