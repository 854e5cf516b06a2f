package dev.marquee.store;

import dev.marquee.store.StoreException.Kind;

/** An engine of the test class path that tells what it was asked to open. */
public final class SampleStoreProvider implements StoreProvider {
  @Override
  public boolean serves(String scheme) {
    return scheme.equals("sample");
  }

  @Override
  public Store open(String address, StoreListener listener) {
    throw new StoreException(Kind.UNAVAILABLE, "asked for " + address);
  }
}
