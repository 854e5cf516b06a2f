package dev.marquee.api.http;

import dev.marquee.analytics.engagement.EngagementThresholds;
import dev.marquee.analytics.engagement.EngagementVerdict;
import dev.marquee.api.wire.EngagementBody;
import dev.marquee.api.wire.VerdictDocument;
import dev.marquee.document.DocumentException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** Whether engagement looks made. */
final class FakeDetectionRoutes {
  private final EngagementThresholds thresholds;

  FakeDetectionRoutes(EngagementThresholds thresholds) {
    this.thresholds = thresholds;
  }

  List<Route> routes() {
    return List.of(Route.post("/api/analytics/fake-detection", this::judge));
  }

  private void judge(ServerRequest request, ServerResponse response) throws DocumentException {
    EngagementVerdict verdict =
        EngagementVerdict.of(EngagementBody.read(Bodies.json(request)), thresholds);
    Answers.json(request, response, VerdictDocument.of(verdict));
  }
}
