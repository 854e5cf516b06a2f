package dev.marquee.indexer.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of IP addresses that begin with the same bits.
 *
 * @param start its first address
 */
record Network(InetAddress start, int prefixBits) {

  /** Of the usual notation, such as 10.0.0.0/8. */
  static Network of(String notation) {
    int slash = notation.indexOf('/');
    try {
      // A literal address is not looked up.
      InetAddress start = InetAddress.getByName(notation.substring(0, slash));
      return new Network(start, Integer.parseInt(notation.substring(slash + 1)));
    } catch (UnknownHostException notAnAddress) {
      throw new IllegalArgumentException(notation + " is not a network", notAnAddress);
    }
  }

  boolean contains(InetAddress other) {
    byte[] first = start.getAddress();
    byte[] address = other.getAddress();
    if (address.length != first.length) {
      return false;
    }
    for (int bit = 0; bit < prefixBits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((address[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
