package dev.marquee.store.lucene;

import dev.marquee.store.Migration;
import dev.marquee.store.MigrationListener;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens stores with addresses such as {@code lucene:data/store}: a folder, made where there is
 * none.
 */
public final class LuceneStoreProvider implements StoreProvider {
  private static final String SCHEME = "lucene";

  @Override
  public boolean serves(String scheme) {
    return scheme.equals(SCHEME);
  }

  @Override
  public Store open(String address, StoreListener listener) {
    return LuceneStore.open(folder(address), listener);
  }

  @Override
  public boolean exists(String address) {
    return !folder(address).formats().isEmpty();
  }

  @Override
  public Migration migrate(String address, MigrationListener listener) {
    return new LuceneMigration(folder(address)).run(listener);
  }

  @Override
  public List<String> dropEarlier(String address) {
    return new LuceneMigration(folder(address)).dropEarlier();
  }

  private static StoreFolder folder(String address) {
    String folder = address.substring(SCHEME.length() + 1);
    try {
      if (!folder.isBlank()) {
        return new StoreFolder(Path.of(folder).toAbsolutePath().normalize());
      }
    } catch (InvalidPathException notAPath) {
      throw new StoreException(Kind.INVALID, "not a folder: '%s'".formatted(folder), notAPath);
    }
    throw new StoreException(
        Kind.INVALID, "the store address needs a folder, as in lucene:data/store");
  }
}
