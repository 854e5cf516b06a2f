package dev.marquee.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressPolicyTest {

  @ParameterizedTest
  @MethodSource
  void refusesWhatIsNotOfThePublicInternet(String address) throws UnknownHostException {
    InetAddress refused = InetAddress.getByName(address);

    assertThat(AddressPolicy.PUBLIC.permits(refused, 80)).isFalse();
    assertThat(AddressPolicy.PUBLIC.permits(refused, 443)).isFalse();
  }

  static Stream<String> refusesWhatIsNotOfThePublicInternet() {
    return words(
        """
        0.0.0.0 0.255.255.255
        10.0.0.0 10.255.255.255
        100.64.0.0 100.127.255.255
        127.0.0.1 127.255.255.255
        168.63.129.16
        169.254.0.0 169.254.169.254 169.254.255.255
        172.16.0.0 172.31.255.255
        192.0.0.0 192.0.0.255
        192.0.2.0 192.0.2.255
        192.88.99.1
        192.168.0.0 192.168.255.255
        198.18.0.0 198.19.255.255
        198.51.100.0 198.51.100.255
        203.0.113.0 203.0.113.255
        224.0.0.0 239.255.255.255
        240.0.0.0 255.255.255.254 255.255.255.255
        :: ::1
        ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:169.254.169.254
        ::127.0.0.1 ::8.8.8.8
        64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 64:ff9b:1:ffff::a00:1
        100::1
        2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:10::1 2001:20::1
        2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff
        2002::1 2002:7f00:1:: 2002:a00:1::1 2002:808:808::1
        3fff::1
        fc00::1 fdff:ffff::1
        fe80::1 febf::1 fec0::1
        ff00::1 ff02::1 ffff::1
        """);
  }

  @ParameterizedTest
  @MethodSource
  void permitsNeighboursThatArePublic(String address) throws UnknownHostException {
    assertThat(AddressPolicy.PUBLIC.permits(InetAddress.getByName(address), 443)).isTrue();
  }

  static Stream<String> permitsNeighboursThatArePublic() {
    return words(
        """
        1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255
        128.0.0.0 168.63.129.15 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0
        191.255.255.255 192.0.1.0 192.0.3.0 192.167.255.255 192.169.0.0 198.17.255.255
        198.20.0.0 203.0.112.255 223.255.255.255
        ::ffff:8.8.8.8
        2001:200::1 2001:4860:4860::8888 2001:db7::1 2001:db9::1 2003::1 2606:4700::1 3ffe::1
        """);
  }

  private static Stream<String> words(String table) {
    return Stream.of(table.strip().split("\\s+", -1));
  }

  @Test
  void refusesAMappedAddressThatTheJdkLeftMapped() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    mapped[12] = 10;
    mapped[15] = 1;

    assertThat(AddressPolicy.PUBLIC.permits(Inet6Address.getByAddress("mapped", mapped, 0), 80))
        .isFalse();
  }

  @Test
  void permitsOtherPortsByExceptionOnly() throws UnknownHostException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    AddressPolicy policy = new AddressPolicy(Set.of(new InetSocketAddress(loopback, 8081)));
    InetAddress outside = InetAddress.getByName("8.8.8.8");

    assertThat(policy.permitsPort("http", 8081)).isTrue();
    assertThat(policy.permitsPort("http", 8082)).isFalse();
    assertThat(policy.permitsPort("http", 443)).isFalse();
    assertThat(policy.permits(loopback, 8081)).isTrue();
    assertThat(policy.permits(loopback, 80)).isFalse();
    assertThat(policy.permits(outside, 8081)).isFalse();
  }
}
