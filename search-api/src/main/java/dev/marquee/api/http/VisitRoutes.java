package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.AudienceReport;
import dev.marquee.analytics.behaviour.ClickThrough;
import dev.marquee.analytics.behaviour.Funnel;
import dev.marquee.analytics.behaviour.QueryReport;
import dev.marquee.analytics.behaviour.Retention;
import dev.marquee.analytics.behaviour.Table;
import dev.marquee.analytics.behaviour.VisitSummary;
import dev.marquee.api.wire.FunnelDocument;
import dev.marquee.api.wire.QueriesDocument;
import dev.marquee.api.wire.RetentionDocument;
import dev.marquee.api.wire.VisitsDocument;
import dev.marquee.query.EventScope;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What visits and accounts come to: the figures for which each event must be looked at. */
final class VisitRoutes {
  private static final Duration SHORTEST_WINDOW = Duration.ofHours(1);
  private static final Duration LONGEST_WINDOW = Duration.ofDays(30);

  private final AudienceSurvey survey;

  VisitRoutes(AudienceSurvey survey) {
    this.survey = survey;
  }

  List<Route> routes() {
    return Stream.of(
            figure(
                "sessions",
                VisitRoutes::question,
                AudienceReport::visits,
                VisitsDocument::of,
                VisitSummary::table),
            figure(
                "funnel",
                VisitRoutes::funnelQuestion,
                VisitRoutes::funnels,
                FunnelDocument::of,
                FunnelDocument::table),
            figure(
                "retention",
                VisitRoutes::question,
                AudienceReport::retention,
                RetentionDocument::of,
                Retention::table),
            figure(
                "queries",
                VisitRoutes::question,
                AudienceReport::queries,
                QueriesDocument::of,
                QueryReport::table),
            figure(
                "clicks",
                VisitRoutes::question,
                AudienceReport::clicks,
                QueriesDocument::of,
                ClickThrough::table))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Funnel> funnels(AudienceReport report) {
    return List.of(report.visitFunnel(), report.accountFunnel());
  }

  /** A figure as JSON and as a table. */
  private <T> List<Route> figure(
      String name,
      Function<QueryParameters, AudienceSurvey.Question> question,
      Function<AudienceReport, T> part,
      Function<T, ObjectNode> document,
      Function<T, Table> table) {
    String path = "/api/analytics/" + name;
    Function<ServerRequest, T> told = request -> part.apply(report(request, question));
    return List.of(
        Route.ofAnalytics(
            path,
            (request, response) ->
                Answers.json(request, response, document.apply(told.apply(request)))),
        Route.ofAnalytics(
            path + ".csv",
            (request, response) ->
                Answers.table(request, response, table.apply(told.apply(request)))));
  }

  private AudienceReport report(
      ServerRequest request, Function<QueryParameters, AudienceSurvey.Question> question) {
    var parameters = new QueryParameters(request.query());
    AudienceSurvey.Question asked = question.apply(parameters);
    parameters.check();
    return survey.report(asked).orElseThrow(ProblemException::stillCounting);
  }

  private static AudienceSurvey.Question question(QueryParameters parameters) {
    ZoneOffset offset = new TimeParameters(parameters).offset();
    EventScope scope = new ScopeParameters(parameters).scope(offset);
    return new AudienceSurvey.Question(scope, offset, Funnel.USUAL_WINDOW);
  }

  private static AudienceSurvey.Question funnelQuestion(QueryParameters parameters) {
    AudienceSurvey.Question usual = question(parameters);
    Duration window =
        new TimeParameters(parameters)
            .window("window", Funnel.USUAL_WINDOW, SHORTEST_WINDOW, LONGEST_WINDOW);
    return new AudienceSurvey.Question(usual.scope(), usual.offset(), window);
  }
}
