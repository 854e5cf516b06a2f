package dev.marquee.store;

import dev.marquee.store.StoreException.Kind;
import java.util.List;

/** An engine of the test class path that tells what it was asked to open. */
public final class SampleStoreProvider implements StoreProvider {
  @Override
  public boolean serves(String scheme) {
    return scheme.equals("sample");
  }

  @Override
  public Store open(String address, StoreListener listener) {
    throw askedFor(address);
  }

  @Override
  public boolean exists(String address) {
    throw askedFor(address);
  }

  @Override
  public Migration migrate(String address, MigrationListener listener) {
    throw askedFor(address);
  }

  @Override
  public List<String> dropEarlier(String address) {
    throw askedFor(address);
  }

  private static StoreException askedFor(String address) {
    return new StoreException(Kind.UNAVAILABLE, "asked for " + address);
  }
}
