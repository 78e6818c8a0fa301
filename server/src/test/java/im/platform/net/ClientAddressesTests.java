package im.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressesTests {

  private final ClientAddresses addresses = trusting("10.0.0.0/8", "2001:db8::/32");

  private static ClientAddresses trusting(String... proxies) {
    return new ClientAddresses(new HttpProperties(List.of(), List.of(proxies)));
  }

  private String resolve(String peer, String... forwardedFor) {
    return addresses.resolve(InetAddress.ofLiteral(peer), List.of(forwardedFor));
  }

  @Test
  void aStrangerIsNotBelieved() {
    assertThat(resolve("192.0.2.1", "198.51.100.7")).isEqualTo("192.0.2.1");
    assertThat(resolve("192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void theLastAddressThatIsNoProxyCounts() {
    assertThat(resolve("10.0.0.1", "198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(resolve("10.0.0.1", "1.1.1.1, 198.51.100.7, 10.2.3.4")).isEqualTo("198.51.100.7");
    assertThat(resolve("2001:db8::1", "[2001:db9::1]:443")).isEqualTo("2001:db9:0:0:0:0:0:1");
    assertThat(resolve("10.0.0.1", "198.51.100.7:5000")).isEqualTo("198.51.100.7");
    assertThat(resolve("10.0.0.1", "10.0.0.2")).isEqualTo("10.0.0.2");
  }

  @Test
  void whatIsNoAddressEndsTheSearch() {
    assertThat(resolve("10.0.0.1", "1.1.1.1, unknown")).isEqualTo("10.0.0.1");
    assertThat(resolve("10.0.0.1", "")).isEqualTo("10.0.0.1");
    assertThat(resolve("10.0.0.1", "evil.test")).isEqualTo("10.0.0.1");
  }

  @Test
  void aLineOfTheClientsOwnBeforeTheProxysIsNotBelieved() {
    assertThat(resolve("10.0.0.1", "1.1.1.1", "198.51.100.7")).isEqualTo("198.51.100.7");
  }

  @Test
  void aWrongRangeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> trusting("10.0.0.0/33"));
    assertThatIllegalArgumentException().isThrownBy(() -> trusting("proxy.test"));
  }
}
