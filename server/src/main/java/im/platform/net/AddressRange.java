package im.platform.net;

import java.net.InetAddress;

/**
 * A range of addresses as CIDR writes it.
 *
 * @param prefix how many leading bits of {@code network} count
 */
record AddressRange(InetAddress network, int prefix) {

  /**
   * Reads {@code 10.0.0.0/8} or a single address.
   *
   * @throws IllegalArgumentException where it is neither
   */
  static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress network = InetAddress.ofLiteral(parts[0]);
    int bits = network.getAddress().length * Byte.SIZE;
    int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException("no such range of addresses: " + text);
    }
    return new AddressRange(network, prefix);
  }

  boolean contains(InetAddress address) {
    byte[] mine = network.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
