package dev.marquee.indexer.load;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.store.Probe;
import dev.marquee.title.TitleKeys;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a film can be recognised by. */
sealed interface Sign {
  record Key(SourceKey value) implements Sign {}

  record Id(ExternalId value) implements Sign {}

  record Title(String key) implements Sign {}

  /** The signs that a record shares with others of its film; its own key is none. */
  static Stream<Sign> of(SourceRecord record) {
    return Stream.concat(
        record.facts().externalIds().stream().map(Id::new),
        TitleKeys.recordKeys(record.facts()).stream().map(Title::new));
  }

  /** A question for the films that have any of the signs. */
  static Probe probe(Collection<Sign> signs) {
    Set<SourceKey> keys = new HashSet<>();
    Set<ExternalId> ids = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (Sign sign : signs) {
      switch (sign) {
        case Key(SourceKey key) -> keys.add(key);
        case Id(ExternalId id) -> ids.add(id);
        case Title(String title) -> titles.add(title);
      }
    }
    return new Probe(keys, ids, titles);
  }

  /** The signs in parts, each small enough for one question. */
  static List<List<Sign>> parts(List<Sign> signs) {
    return Stream.iterate(0, start -> start < signs.size(), start -> start + Probe.MAX_SIGNS)
        .map(start -> signs.subList(start, Math.min(signs.size(), start + Probe.MAX_SIGNS)))
        .toList();
  }
}
