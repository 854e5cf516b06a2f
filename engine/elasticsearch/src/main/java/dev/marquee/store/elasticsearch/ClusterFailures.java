package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong between us and the cluster, and what an operator can do about it. */
final class ClusterFailures {
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> GATEWAY_ERRORS = Set.of(502, 503, 504);

  /** The error of a write to an index that an operator or a full disk made read-only. */
  private static final String BLOCKED = "cluster_block_exception";

  /** In the reason of such an error: the block that {@link ElasticsearchMigration} sets. */
  private static final String HELD = "index write (api)";

  private static final String SLOW = "%s did not answer in time; see its log";

  private final StoreAddress address;

  ClusterFailures(StoreAddress address) {
    this.address = address;
  }

  /**
   * Whether the same request, sent again in a moment, may succeed: the cluster was busy or changing
   * hands, or a pooled connection had gone stale. Not when nobody listens or answers: callers then
   * hear it at once.
   */
  static boolean mayPass(Exception failure) {
    return switch (failure) {
      case ElasticsearchException refused -> mayPass(refused.status(), refused.error());
      case TransportException unreadable -> isBusy(unreadable.statusCode());
      case ResponseException gateway -> isBusy(gateway.getResponse().getStatusCode());
      default -> wasCut(failure);
    };
  }

  /** Whether a connection that stood broke: a pooled one had gone stale, or a node ended. */
  private static boolean wasCut(Throwable failure) {
    return switch (failure) {
      case ConnectException nobody -> false;
      case SocketException reset -> true;
      case NoHttpResponseException stale -> true;
      case ConnectionClosedException stale -> true;
      default -> failure.getCause() == null ? isNativeError(failure) : wasCut(failure.getCause());
    };
  }

  /** Channels tell of a reset or a broken pipe by no exception of its own. */
  private static boolean isNativeError(Throwable failure) {
    return failure.getClass() == IOException.class;
  }

  /**
   * Whether it wraps, as the client does, one of the checked exceptions that are no IOException.
   */
  static boolean isWrapped(RuntimeException failure) {
    return failure.getCause() instanceof TimeoutException
        || failure.getCause() instanceof HttpException;
  }

  /** The same of an error that the cluster told of a request or of one document of it. */
  static boolean mayPass(int status, ErrorCause error) {
    return isHeld(error) || (isBusy(status) && !isBlocked(error));
  }

  private static boolean isBusy(int status) {
    return status == TOO_MANY_REQUESTS || GATEWAY_ERRORS.contains(status);
  }

  private static boolean isBlocked(ErrorCause error) {
    return BLOCKED.equals(error.type());
  }

  private static boolean isHeld(ErrorCause error) {
    return isBlocked(error) && String.valueOf(error.reason()).contains(HELD);
  }

  /**
   * @param doing what was being done, to go before "failed": "writing films"
   */
  StoreException translate(Exception failure, String doing) {
    return switch (failure) {
      case ElasticsearchException refused ->
          refused(refused.status(), refused.error(), doing, refused);
      case TransportException unreadable when unreadable.statusCode() == UNAUTHORIZED ->
          exception(Kind.DENIED, doing, unauthorized(), unreadable);
      case TransportException unreadable -> unreadable(unreadable, doing);
      case ResponseException gateway ->
          exception(Kind.UNAVAILABLE, doing, busy(gateway.getResponse().getStatusCode()), gateway);
      default -> unreachable(failure, doing);
    };
  }

  /** Translates an error that the cluster told of a request or of one document of it. */
  StoreException refused(int status, ErrorCause error, String doing, @Nullable Exception failure) {
    if (isHeld(error)) {
      return exception(Kind.UNAVAILABLE, doing, held(), failure);
    }
    if (isBlocked(error)) {
      return exception(Kind.FULL, doing, blocked(error), failure);
    }
    String told = " (%s)".formatted(error.reason());
    return switch (status) {
      case BAD_REQUEST ->
          String.valueOf(error.type()).contains("strict_dynamic_mapping")
              ? exception(Kind.INCOMPATIBLE, doing, otherMapping() + told, failure)
              : exception(Kind.INVALID, doing, "Elasticsearch refused it" + told, failure);
      case UNAUTHORIZED -> exception(Kind.DENIED, doing, unauthorized(), failure);
      case FORBIDDEN -> exception(Kind.DENIED, doing, forbidden() + told, failure);
      case NOT_FOUND -> exception(Kind.MISSING, doing, gone() + told, failure);
      case CONFLICT -> exception(Kind.CONFLICT, doing, "another write came first" + told, failure);
      case TOO_LARGE ->
          exception(
              Kind.INVALID, doing, "the request is too large for the cluster" + told, failure);
      case TOO_MANY_REQUESTS ->
          exception(Kind.OVERLOADED, doing, "the cluster is overloaded; try later" + told, failure);
      default ->
          exception(
              Kind.UNAVAILABLE,
              doing,
              "the cluster at %s is in trouble; see its log".formatted(address.server()) + told,
              failure);
    };
  }

  private StoreException unreadable(TransportException failure, String doing) {
    if (isBusy(failure.statusCode())) {
      return exception(
          failure.statusCode() == TOO_MANY_REQUESTS ? Kind.OVERLOADED : Kind.UNAVAILABLE,
          doing,
          busy(failure.statusCode()),
          failure);
    }
    boolean foreign = String.valueOf(failure.getMessage()).contains("X-Elastic-Product");
    return foreign
        ? exception(
            Kind.INVALID,
            doing,
            "what answers at %s is no Elasticsearch; check the store address"
                .formatted(address.server()),
            failure)
        : exception(
            Kind.UNAVAILABLE,
            doing,
            "the answer of %s cannot be understood; check what stands between (%s)"
                .formatted(address.server(), failure.getMessage()),
            failure);
  }

  private StoreException unreachable(Exception failure, String doing) {
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      switch (at) {
        case UnknownHostException unknown -> {
          return exception(
              Kind.UNAVAILABLE,
              doing,
              "no host is named %s; check the store address".formatted(address.server().getHost()),
              failure);
        }
        case ConnectException refused -> {
          return unavailable(
              "nothing listens at %s; start Elasticsearch or check the store address",
              doing, failure);
        }
        case SocketTimeoutException slow -> {
          return unavailable(SLOW, doing, failure);
        }
        case TimeoutException allConnectionsWait -> {
          return unavailable(SLOW, doing, failure);
        }
        case HttpException strange -> {
          return exception(
              Kind.INVALID,
              doing,
              "what answers at %s does not speak HTTP; check the store address%s"
                  .formatted(address.server(), ifSecured()),
              failure);
        }
        case SSLException insecure -> {
          return exception(Kind.DENIED, doing, insecure(insecure), failure);
        }
        default -> {}
      }
    }
    return unavailable(
        "the connection to %s was lost (" + failure.getMessage() + "); try again" + ifSecured(),
        doing,
        failure);
  }

  /** A secured cluster hangs up on those who do not speak TLS. */
  private String ifSecured() {
    return address.server().getScheme().equals("http")
        ? ", with https if the cluster is secured"
        : "";
  }

  private String insecure(SSLException failure) {
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof CertPathBuilderException) {
        return "nobody trusted here signed the certificate of %s; let MARQUEE_ES_CA_FILE name the certificate of the authority that did"
            .formatted(address.server());
      }
    }
    return "no secure connection to %s; check the address and MARQUEE_ES_CA_FILE (%s)"
        .formatted(address.server(), failure.getMessage());
  }

  private StoreException unavailable(String what, String doing, Exception failure) {
    return exception(
        Kind.UNAVAILABLE, doing, what.replace("%s", address.server().toString()), failure);
  }

  private static StoreException exception(
      Kind kind, String doing, String what, @Nullable Exception failure) {
    return new StoreException(kind, "%s failed: %s".formatted(doing, what), failure);
  }

  private String busy(int status) {
    return "the cluster at %s, or what stands before it, is in trouble or overloaded (status %d); see its log"
        .formatted(address.server(), status);
  }

  private String unauthorized() {
    return "%s refused the credentials; set MARQUEE_ES_API_KEY, or MARQUEE_ES_USERNAME and MARQUEE_ES_PASSWORD"
        .formatted(address.server());
  }

  private String forbidden() {
    return "the credentials lack a right; the store needs the privileges manage, read and write on the indices %s-*, and monitor on the cluster"
        .formatted(address.prefix());
  }

  private String gone() {
    return "an index of %s is gone; open the store anew to have it made".formatted(address);
  }

  private String otherMapping() {
    return "an index of %s has another mapping; use the version of Marquee that made it"
        .formatted(address);
  }

  private String held() {
    return "%s is or was being migrated to another format; try again in a moment, with the new version of Marquee if it is done, or finish it by `marquee store migrate`"
        .formatted(address);
  }

  private String blocked(ErrorCause error) {
    return "an index of %s is read-only; make room on the cluster's disks and lift the block index.blocks.read_only_allow_delete (%s)"
        .formatted(address, error.reason());
  }
}
