package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.analytics.engagement.EngagementMetrics;
import dev.marquee.analytics.engagement.Metric;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose engagement is to be judged: metrics that somebody counted, or a film or an account of which
 * there are events.
 *
 * <pre>
 * {"view_count": 50000, "like_count": 120, "comment_count": 30, "velocity": 4200}
 * {"movie_id": "tmdb-27205", "days": 30}
 * {"account_id": "u-17"}
 * </pre>
 */
public sealed interface EngagementBody {
  int USUAL_DAYS = 30;
  int MAX_DAYS = 366;

  /** What somebody counted. */
  record Given(EngagementMetrics metrics) implements EngagementBody {}

  /** A film, which need not be in the catalogue, over the last days of UTC. */
  record OfFilm(MovieId film, int days) implements EngagementBody {}

  /** An account over the last days of UTC. */
  record OfAccount(UserId account, int days) implements EngagementBody {}

  /** Reads a body, or tells all that is wrong with it. */
  static EngagementBody read(JsonNode body) throws DocumentException {
    return new Reader(body).read();
  }

  /** Reads one body. */
  final class Reader {
    private static final String FILM = "movie_id";
    private static final String ACCOUNT = "account_id";
    private static final String DAYS = "days";
    private static final List<String> METRICS =
        Arrays.stream(Metric.values()).map(Metric::text).toList();
    private static final Set<String> NAMES =
        Stream.concat(METRICS.stream(), Stream.of(FILM, ACCOUNT, DAYS))
            .collect(Collectors.toUnmodifiableSet());

    private final JsonNode body;
    private final BodyFields fields;

    private Reader(JsonNode body) throws DocumentException {
      this.body = body;
      this.fields = new BodyFields(body, NAMES);
    }

    private EngagementBody read() throws DocumentException {
      boolean ofFilm = body.hasNonNull(FILM);
      boolean ofAccount = body.hasNonNull(ACCOUNT);
      if (!ofFilm && !ofAccount) {
        return given();
      }
      if (ofFilm && ofAccount) {
        fields.error(ACCOUNT, "must not be given beside movie_id");
      }
      for (String metric : METRICS) {
        if (body.hasNonNull(metric)) {
          fields.error(metric, "must not be given beside movie_id or account_id");
        }
      }
      int days = days();
      Optional<MovieId> film =
          fields.text(FILM, MovieId.MAX_LENGTH).filter(this::isFilm).map(MovieId::new);
      Optional<UserId> account =
          fields.text(ACCOUNT, UserId.MAX_LENGTH).filter(this::isAccount).map(UserId::new);
      fields.check();
      return film.<EngagementBody>map(id -> new OfFilm(id, days))
          .orElseGet(() -> new OfAccount(account.orElseThrow(), days));
    }

    private EngagementBody given() throws DocumentException {
      Map<Metric, Double> values = new EnumMap<>(Metric.class);
      for (Metric metric : Metric.values()) {
        OptionalDouble value = fields.number(metric.text());
        if (value.isPresent()) {
          values.put(metric, value.getAsDouble());
          metric
              .refusal(value.getAsDouble())
              .ifPresent(refusal -> fields.error(metric.text(), refusal));
        }
      }
      if (!body.hasNonNull(Metric.VIEW_COUNT.text())) {
        fields.error(Metric.VIEW_COUNT.text(), "or movie_id or account_id must be given");
      }
      if (body.hasNonNull(DAYS)) {
        fields.error(DAYS, "goes with movie_id and account_id only");
      }
      fields.check();
      return new Given(new EngagementMetrics(values));
    }

    private int days() {
      OptionalLong days = fields.wholeNumber(DAYS);
      if (days.isPresent() && (days.getAsLong() < 1 || days.getAsLong() > MAX_DAYS)) {
        fields.error(DAYS, "must be 1..%d, got %d".formatted(MAX_DAYS, days.getAsLong()));
        return USUAL_DAYS;
      }
      return (int) days.orElse(USUAL_DAYS);
    }

    private boolean isFilm(String id) {
      if (!MovieId.isValid(id)) {
        fields.error(FILM, "must be a-z, 0-9 and '-' only, got '%s'".formatted(id));
      }
      return MovieId.isValid(id);
    }

    private boolean isAccount(String id) {
      if (!UserId.isValid(id)) {
        fields.error(ACCOUNT, "must have no control characters");
      }
      return UserId.isValid(id);
    }
  }
}
