package dev.marquee.store.elasticsearch;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.EntryDocument;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Films as a version of Marquee before this one might have kept them, in two shards. */
final class EarlierStore implements AutoCloseable {
  private static final String DEFINITION =
      """
      {
        "settings": {"index": {"number_of_shards": 2, "number_of_replicas": 0}},
        "mappings": {
          "dynamic": "strict",
          "_meta": {"application": "marquee", "content": "movies", "format": 0},
          "properties": {
            "kind": {"type": "keyword"},
            "redirect_to": {"type": "keyword"},
            "entry": {"type": "object", "enabled": false}
          }
        },
        "aliases": {"PREFIX-movies": {}, "PREFIX-movies-v0": {}}
      }
      """;

  private final String prefix;

  EarlierStore() {
    this("earlier-" + UUID.randomUUID());
  }

  EarlierStore(String prefix) {
    this.prefix = prefix;
    TestStores.ask("PUT", "/" + index(), DEFINITION.replace("PREFIX", prefix));
  }

  String address() {
    return TestServer.address() + "/" + prefix;
  }

  String index() {
    return prefix + "-movies-v0-1";
  }

  String prefix() {
    return prefix;
  }

  static CatalogEntry film(int number, String title) {
    MovieFacts facts = MovieFacts.titled(title).build();
    return CatalogEntry.of(
        new Movie(new MovieId("m-" + number), facts, List.of("test"), Instant.EPOCH), List.of());
  }

  /** Returns whether all of it was taken. */
  boolean put(CatalogEntry... films) {
    StringBuilder operations = new StringBuilder();
    for (CatalogEntry film : films) {
      String entry = new String(EntryDocument.write(film), StandardCharsets.UTF_8);
      operations
          .append("{\"index\": {\"_id\": \"%s\"}}\n".formatted(film.id()))
          .append("{\"kind\": \"movie\", \"entry\": %s}\n".formatted(entry));
    }
    return write(operations.toString());
  }

  boolean redirect(String from, String to) {
    return write(
        "{\"index\": {\"_id\": \"%s\"}}\n{\"kind\": \"redirect\", \"redirect_to\": \"%s\"}\n"
            .formatted(from, to));
  }

  boolean delete(int number) {
    return write("{\"delete\": {\"_id\": \"m-%d\"}}\n".formatted(number));
  }

  private boolean write(String operation) {
    return TestStores.ask("POST", "/" + prefix + "-movies-v0/_bulk", operation)
        .contains("\"errors\":false");
  }

  /** How many documents the index in use has, asked as somebody who knows the alias alone. */
  String countInUse() {
    return TestStores.ask("GET", "/%s-movies/_count?filter_path=count".formatted(prefix), "");
  }

  String indices() {
    return TestStores.ask("GET", "/_cat/indices/%s*?h=index&s=index".formatted(prefix), "");
  }

  @Override
  public void close() {
    for (String index :
        new String[] {index(), prefix + "-movies-v1-1", prefix + "-artifacts-v1-1"}) {
      TestStores.ask("DELETE", "/" + index + "?ignore_unavailable=true", "");
    }
  }
}
