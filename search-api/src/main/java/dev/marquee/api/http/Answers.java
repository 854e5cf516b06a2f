package dev.marquee.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.analytics.behaviour.Table;
import dev.marquee.api.page.Compression;
import dev.marquee.api.page.StaticFile;
import dev.marquee.api.wire.CsvText;
import dev.marquee.api.wire.Json;
import dev.marquee.api.wire.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends answers: compressed where that is worth it and asked for, without a body to HEAD. */
final class Answers {
  private static final String JSON = "application/json";
  private static final String GZIP = "gzip";

  /** May be kept, but must be asked about again. */
  static final String REVALIDATE = "no-cache";

  private Answers() {}

  /** JSON with the status that was set, else 200. */
  static void json(ServerRequest request, ServerResponse response, JsonNode body) {
    text(request, response, Json.bytes(body), JSON);
  }

  /** Plain text with the status that was set, else 200. */
  static void plain(ServerRequest request, ServerResponse response, String text) {
    text(request, response, text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
  }

  /** A table as a file to be kept. */
  static void table(ServerRequest request, ServerResponse response, Table table) {
    setHeader(
        response, "Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(table.name()));
    text(request, response, CsvText.of(table), CsvText.MEDIA_TYPE);
  }

  /** Text of some media type in UTF-8. */
  static void text(
      ServerRequest request, ServerResponse response, byte[] content, String mediaType) {
    if (!response.headers().contains(HeaderNames.CACHE_CONTROL)) {
      setHeader(response, "Cache-Control", REVALIDATE);
    }
    response.headers().add(HeaderNames.VARY, HeaderNames.ACCEPT_ENCODING_NAME);
    if (content.length >= Compression.MIN_BYTES && acceptsGzip(request)) {
      setHeader(response, "Content-Encoding", GZIP);
      send(request, response, Compression.gzip(content), mediaType);
    } else {
      send(request, response, content, mediaType);
    }
  }

  /** A problem, with the status that was set. */
  static void problem(ServerRequest request, ServerResponse response, Problem problem) {
    byte[] json = Json.bytes(problem.toJson(RequestId.of(request).value()));
    setHeader(response, "Cache-Control", "no-store");
    text(request, response, json, Problem.MEDIA_TYPE);
  }

  /**
   * A file, or only word that the sender's copy is still good.
   *
   * @param cacheControl how long the copy is good without asking
   */
  static void file(
      ServerRequest request, ServerResponse response, StaticFile file, String cacheControl) {
    boolean compressed = file.gzipped().isPresent() && acceptsGzip(request);
    String tag = compressed ? file.gzippedTag() : file.tag();
    setHeader(response, "ETag", tag);
    setHeader(response, "Cache-Control", cacheControl);
    response.headers().add(HeaderNames.VARY, HeaderNames.ACCEPT_ENCODING_NAME);
    if (request.headers().all(HeaderNames.IF_NONE_MATCH, List::of).stream()
        .anyMatch(tags -> tags.contains(tag))) {
      response.status(Status.NOT_MODIFIED_304).send();
    } else if (compressed) {
      setHeader(response, "Content-Encoding", GZIP);
      send(request, response, file.gzipped().orElseThrow(), file.mediaType());
    } else {
      send(request, response, file.content(), file.mediaType());
    }
  }

  static void setHeader(ServerResponse response, String name, String value) {
    response.header(HeaderNames.create(name), value);
  }

  private static void send(
      ServerRequest request, ServerResponse response, byte[] content, String mediaType) {
    setHeader(response, "Content-Type", mediaType);
    if (request.prologue().method().equals(Method.HEAD)) {
      setHeader(response, "Content-Length", Integer.toString(content.length));
      response.send();
    } else {
      response.send(content);
    }
  }

  /** Whether gzip is among the encodings listed, and not with the weight 0 that forbids it. */
  private static boolean acceptsGzip(ServerRequest request) {
    List<String> encodings = request.headers().values(HeaderNames.ACCEPT_ENCODING);
    for (String encoding : encodings) {
      String[] parts = encoding.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", 2);
      if (parts[0].equals(GZIP)) {
        return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
