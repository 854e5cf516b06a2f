package dev.marquee.indexer.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Finds the addresses of a host, once, and checks each of them. The connection is then made to one
 * of these very addresses: a name cannot mean one host when it is checked and another when it is
 * connected to.
 */
final class CheckedLookup {

  /** How many addresses of a host are tried; more cost time and seldom help. */
  private static final int MOST_ADDRESSES = 3;

  private final HostLookup lookup;
  private final AddressPolicy policy;

  CheckedLookup(HostLookup lookup, AddressPolicy policy) {
    this.lookup = lookup;
    this.policy = policy;
  }

  /**
   * One to three addresses; a refusal if a single one of the host may not be connected to.
   *
   * @throws FetchFault when none was found within the limit, or one is not allowed
   */
  List<InetAddress> addressesOf(String host, int port, Duration limit)
      throws FetchFault, InterruptedException {
    InetAddress[] addresses = lookUp(host, limit);
    for (InetAddress address : addresses) {
      if (!policy.permits(address, port)) {
        throw new FetchFault(Refusal.ADDRESS_NOT_PUBLIC);
      }
    }
    return Stream.of(addresses).limit(MOST_ADDRESSES).toList();
  }

  /** On a thread of its own, since the JDK's look-up can neither be limited nor stopped. */
  private InetAddress[] lookUp(String host, Duration limit)
      throws FetchFault, InterruptedException {
    FutureTask<InetAddress[]> answer = new FutureTask<>(() -> lookup.addressesOf(host));
    Thread.ofVirtual().name("looking up a host").start(answer);
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new FetchFault(Refusal.TOO_SLOW, late);
    } catch (ExecutionException failed) {
      throw new FetchFault(Refusal.UNREACHABLE, failed);
    }
  }
}
