package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.indices.IndexState;
import dev.marquee.store.Migration;
import dev.marquee.store.MigrationListener;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.elasticsearch.Schema.InUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the films of an earlier format anew while they are read and written. All formats have in
 * common what {@link StoredMovies} reads. The films are copied to an index beside, again and again
 * what was written meanwhile, until little is left; then writes are held for the last of it, some
 * tenths of a second in which writers wait, and the general alias is moved. Readers of the old
 * format go on reading the old index, which takes no more writes.
 *
 * <p>Writers need not know of it, so that those of an older version of Marquee lose nothing either.
 */
final class ElasticsearchMigration {
  /** What takes no longer to copy than writers are glad to wait. */
  private static final long FEW = 500;

  /** Should films be written faster than they are copied, they have to wait longer at the end. */
  private static final int MAX_PASSES = 20;

  private final Cluster cluster;
  private final Schema schema;

  ElasticsearchMigration(Cluster cluster, Schema schema) {
    this.cluster = cluster;
    this.schema = schema;
  }

  Migration run(MigrationListener listener) {
    InUse old =
        schema
            .look(cluster)
            .orElseThrow(
                () ->
                    new StoreException(
                        Kind.MISSING,
                        "there is no store behind the alias %s; check the store address"
                            .formatted(schema.general())));
    if (old.format() == schema.format()) {
      return Migration.none(old.format());
    }
    if (old.format() > schema.format()) {
      throw schema.otherFormat(old.format());
    }
    schema.prepare(cluster);
    IndexCopy copy = new IndexCopy(cluster, old.index(), schema.index(), listener);
    int passes = 1;
    while (copy.pass() > FEW && passes < MAX_PASSES) {
      passes++;
    }
    copy.dropDeleted();
    finish(old, copy);
    return new Migration(old.format(), schema.format(), copy.documents(), Optional.of(old.index()));
  }

  private void finish(InUse old, IndexCopy copy) {
    try {
      hold(old.index());
      copy.pass();
      copy.dropDeleted();
      cluster.write(
          IndexCopy.DOING,
          client -> client.indices().updateAliases(MigrationRequests.swap(schema, old.index())));
    } finally {
      if (isInUse(old)) {
        release(old.index());
      }
    }
  }

  /** Not any more when the alias was moved, be it by another process that migrated too. */
  private boolean isInUse(InUse old) {
    return schema.look(cluster).filter(old::equals).isPresent();
  }

  /** When this returns, no write is under way any more, and none is taken. */
  private void hold(String index) {
    cluster.write(
        IndexCopy.DOING, client -> client.indices().addBlock(MigrationRequests.hold(index)));
  }

  private void release(String index) {
    cluster.write(
        IndexCopy.DOING, client -> client.indices().putSettings(MigrationRequests.release(index)));
  }

  /** Takes away the indices of earlier formats, where one of the present format is in use. */
  List<String> dropEarlier() {
    schema
        .look(cluster)
        .filter(inUse -> inUse.format() != schema.format())
        .ifPresent(
            inUse -> {
              throw schema.otherFormat(inUse.format());
            });
    Map<String, IndexState> all =
        cluster
            .ask(
                IndexCopy.DOING,
                client -> client.indices().get(IndexRequests.find(schema.allVersions())))
            .indices();
    List<String> dropped = new ArrayList<>();
    all.forEach(
        (index, state) -> {
          if (schema.formatOf(state).filter(format -> format < schema.format()).isPresent()) {
            cluster.write(
                "taking away the index " + index,
                client -> client.indices().delete(MigrationRequests.drop(index)));
            dropped.add(index);
          }
        });
    return dropped;
  }
}
