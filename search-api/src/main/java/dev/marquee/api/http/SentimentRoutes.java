package dev.marquee.api.http;

import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.api.wire.SentimentDocument;
import dev.marquee.api.wire.SentimentRequest;
import dev.marquee.document.DocumentException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.function.Supplier;

/** Whether texts speak for their film. */
final class SentimentRoutes {
  private final Supplier<SentimentModel> model;

  /**
   * @param model asked for with each request, so that a server nobody asks does not hold it
   */
  SentimentRoutes(Supplier<SentimentModel> model) {
    this.model = model;
  }

  List<Route> routes() {
    return List.of(Route.post("/api/sentiment", this::sentiment));
  }

  private void sentiment(ServerRequest request, ServerResponse response) throws DocumentException {
    SentimentModel asked = model.get();
    switch (SentimentRequest.of(Bodies.json(request))) {
      case SentimentRequest.One one ->
          Answers.json(request, response, SentimentDocument.of(asked.judge(one.text())));
      case SentimentRequest.Many many ->
          Answers.json(
              request,
              response,
              SentimentDocument.list(many.texts().stream().map(asked::judge).toList()));
    }
  }
}
