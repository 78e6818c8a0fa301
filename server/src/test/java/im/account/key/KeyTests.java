package im.account.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.platform.config.NodeProperties;
import im.platform.config.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTests {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

  @TempDir private Path dataDir;

  private KeyDirectory directory() {
    return new KeyDirectory(new NodeProperties(Set.of(Role.WEB), dataDir, "im"));
  }

  private SigningKeys signingKeys() {
    return new SigningKeys(directory(), InstantSource.fixed(NOW));
  }

  private SessionKey sessionKey() {
    return new SessionKey(directory(), new SecureRandom());
  }

  private Path key(String name, String content) throws IOException {
    Files.createDirectories(dataDir.resolve("keys"));
    return Files.writeString(dataDir.resolve("keys").resolve(name), content);
  }

  @Test
  void madeAtTheFirstStartForTheOwnerOnly() throws IOException {
    signingKeys();
    sessionKey();
    Path keys = dataDir.resolve("keys");
    assertThat(permissions(keys)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(keys)) {
      assertThat(files)
          .hasSize(2)
          .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void theNextStartFindsTheSameKeys() {
    assertThat(signingKeys().newest().publicKey()).isEqualTo(signingKeys().newest().publicKey());
    assertThat(sessionKey().prove("a", "b")).isEqualTo(sessionKey().prove("a", "b"));
    assertThat(sessionKey().prove("a", "b")).isNotEqualTo(sessionKey().prove("ab", ""));
  }

  @Test
  void anAddedKeySignsAndTheOldOneStillVerifies() throws IOException {
    SigningKeys before = signingKeys();
    String pem = Files.readString(dataDir.resolve("keys/access-20261123T150000Z.pem"));
    key("access-20270101T000000Z.pem", pem);
    SigningKeys after = signingKeys();
    assertThat(after.newest().kid()).isEqualTo("access-20270101T000000Z");
    assertThat(after.maybeFind(before.newest().kid())).isPresent();
    assertThat(after.maybeFind("../../dev/null")).isEmpty();
  }

  @Test
  void aShortSigningKeyRefusesToStart() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
    key(
        "access-1.pem",
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(der)
            + "\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(this::signingKeys).hasMessageContaining("shorter than 2048 bits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense!", "c2hvcnQ="})
  void whatIsNoKeyRefusesToStart(String content) throws IOException {
    key("access-1.pem", content);
    key("session.key", content);
    assertThatThrownBy(this::signingKeys).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(this::sessionKey).isInstanceOf(IllegalStateException.class);
  }
}
