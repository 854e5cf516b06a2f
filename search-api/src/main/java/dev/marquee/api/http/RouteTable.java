package dev.marquee.api.http;

import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All routes. What none of them serves is refused: an unknown path with 404, a known one with 405.
 */
final class RouteTable {
  private final List<Route> routes;
  private final OperatorKey operatorKey;
  private final AnalyticsAccess analytics;

  /**
   * @param routes of two whose templates match the same path, the first one counts
   */
  RouteTable(List<Route> routes, OperatorKey operatorKey, AnalyticsAccess analytics) {
    this.routes = List.copyOf(routes);
    this.operatorKey = operatorKey;
    this.analytics = analytics;
  }

  void register(HttpRouting.Builder routing) {
    Map<String, List<Route>> byTemplate =
        routes.stream()
            .collect(
                Collectors.groupingBy(Route::template, LinkedHashMap::new, Collectors.toList()));
    byTemplate.forEach(
        (template, served) -> {
          served.forEach(route -> register(route, routing));
          String allowed = allowed(served);
          routing.any(template, (request, response) -> refuseMethod(request, allowed));
        });
    routing.any(RouteTable::refusePath);
  }

  /**
   * The route that a request was sent to; empty before it was, and for requests that no route
   * serves.
   */
  static Optional<Route> routeOf(ServerRequest request) {
    return request.context().get(Route.class);
  }

  private void register(Route route, HttpRouting.Builder routing) {
    routing.route(
        route.method(), route.template(), (request, response) -> answer(route, request, response));
    if (route.method().equals(Method.GET)) {
      routing.route(
          Method.HEAD, route.template(), (request, response) -> answer(route, request, response));
    }
  }

  private void answer(Route route, ServerRequest request, ServerResponse response)
      throws Exception {
    request.context().register(route);
    switch (route.access()) {
      case EVERYBODY -> {}
      case ANALYTICS -> analytics.check(request);
      case OPERATOR -> operatorKey.check(request);
    }
    route.handler().handle(request, response);
  }

  private static String allowed(List<Route> served) {
    List<String> methods = new ArrayList<>();
    for (Route route : served) {
      methods.add(route.method().text());
      if (route.method().equals(Method.GET)) {
        methods.add(Method.HEAD.text());
      }
    }
    return String.join(", ", methods);
  }

  private static void refuseMethod(ServerRequest request, String allowed) {
    throw ProblemException.of(
            Status.METHOD_NOT_ALLOWED_405,
            "%s is not served here; allowed are %s"
                .formatted(request.prologue().method().text(), allowed))
        .with("Allow", allowed);
  }

  private static void refusePath(ServerRequest request, ServerResponse response) {
    throw ProblemException.of(Status.NOT_FOUND_404, "there is nothing at this address");
  }
}
