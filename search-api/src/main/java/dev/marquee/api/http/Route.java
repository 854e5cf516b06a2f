package dev.marquee.api.http;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;

/**
 * One kind of request and what answers it.
 *
 * @param template a path with named parts, such as {@code /api/movies/{id}}; {@code {+path}} takes
 *     several segments
 */
record Route(Method method, String template, Access access, Handler handler) {

  /** Who may ask. */
  enum Access {
    EVERYBODY,
    /** See {@link AnalyticsAccess}. */
    ANALYTICS,
    /** Whoever presents the operator's key. */
    OPERATOR
  }

  static Route get(String template, Handler handler) {
    return new Route(Method.GET, template, Access.EVERYBODY, handler);
  }

  static Route post(String template, Handler handler) {
    return new Route(Method.POST, template, Access.EVERYBODY, handler);
  }

  static Route ofAnalytics(String template, Handler handler) {
    return new Route(Method.GET, template, Access.ANALYTICS, handler);
  }

  static Route ofOperator(Method method, String template, Handler handler) {
    return new Route(method, template, Access.OPERATOR, handler);
  }
}
