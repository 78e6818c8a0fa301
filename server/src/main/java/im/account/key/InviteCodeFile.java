package im.account.key;

import im.platform.config.NodeProperties;
import im.platform.config.Secret;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The file {@code invite-code} in the data directory: the code that lets people register where none
 * is configured. Made when first needed, readable by its owner only.
 */
@Component
public class InviteCodeFile {

  private static final Logger LOG = LoggerFactory.getLogger(InviteCodeFile.class);
  private static final int BYTES = 12;

  private final Path directory;
  private final SecureRandom random;

  InviteCodeFile(NodeProperties node, SecureRandom random) {
    this.directory = node.dataDir();
    this.random = random;
  }

  public Secret readOrMake() {
    PrivateFile file = new PrivateFile(directory.resolve("invite-code"));
    if (!file.exists()) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      file.write(Base64.getUrlEncoder().encodeToString(bytes) + "\n");
    }
    LOG.info("Registration needs the code in {}", file.path());
    return new Secret(file.read().strip());
  }
}
