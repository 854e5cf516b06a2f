package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.RequestBase;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.NdJsonpSerializable;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.util.BinaryData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request as people read it: method, path and parameters on the first line, then the body, if
 * there is one, as indented JSON. Of a body of many lines, each line is indented by itself.
 */
final class RequestText {
  private static final JacksonJsonpMapper MAPPER = new JacksonJsonpMapper();
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final StringBuilder text = new StringBuilder();

  private RequestText() {}

  static String of(RequestBase request) throws IOException {
    Endpoint<RequestBase, ?, ?> endpoint = endpoint(request);
    RequestText text = new RequestText();
    text.addLine(endpoint, request);
    Object body = endpoint.body(request);
    if (body != null) {
      text.addBody(body);
    }
    return text.text.toString();
  }

  /** The way a request takes, which the client keeps in a public field of each kind of request. */
  @SuppressWarnings("unchecked")
  private static Endpoint<RequestBase, ?, ?> endpoint(RequestBase request) {
    try {
      return (Endpoint<RequestBase, ?, ?>) request.getClass().getField("_ENDPOINT").get(null);
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("requests of the client have no endpoint any more", changed);
    }
  }

  private void addLine(Endpoint<RequestBase, ?, ?> endpoint, RequestBase request) {
    text.append(endpoint.method(request)).append(' ').append(endpoint.requestUrl(request));
    Map<String, String> parameters = new TreeMap<>(endpoint.queryParameters(request));
    if (!parameters.isEmpty()) {
      text.append(
          parameters.entrySet().stream()
              .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
              .collect(Collectors.joining("&", "?", "")));
    }
    text.append('\n');
  }

  private void addBody(Object body) throws IOException {
    switch (body) {
      case NdJsonpSerializable lines -> {
        for (var line = lines._serializables(); line.hasNext(); ) {
          Object next = line.next();
          if (next.equals(lines)) {
            addJson(JsonpUtils.toJsonString(next, MAPPER));
          } else {
            addBody(next);
          }
        }
      }
      case BinaryData written -> {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.writeTo(bytes);
        addJson(bytes.toString(StandardCharsets.UTF_8));
      }
      default -> addJson(JsonpUtils.toJsonString(body, MAPPER));
    }
  }

  private void addJson(String json) throws JsonProcessingException {
    text.append(JSON.writeValueAsString(JSON.readTree(json))).append('\n');
  }
}
