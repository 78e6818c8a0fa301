package im.account.login;

import im.account.AccountProperties;
import im.account.RegistrationMode;
import im.account.key.InviteCodeFile;
import im.platform.config.Secret;
import im.platform.error.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who may register: anybody, nobody, or who knows one of the codes. Thread-safe. */
@Component
class InviteCodes {

  private final RegistrationMode mode;
  private final List<Secret> codes;

  InviteCodes(AccountProperties properties, InviteCodeFile file) {
    this.mode = properties.registration();
    boolean needsFile = mode == RegistrationMode.INVITE && properties.inviteCodes().isEmpty();
    this.codes = needsFile ? List.of(file.readOrMake()) : properties.inviteCodes();
  }

  /**
   * Lets pass who may.
   *
   * @throws Refusal {@code forbidden}
   */
  void admit(@Nullable String code) {
    switch (mode) {
      case OPEN -> {}
      case INVITE -> {
        if (code == null || codes.stream().noneMatch(known -> known.matches(code))) {
          throw Refusal.forbidden("Registration needs a valid invite code.");
        }
      }
      case CLOSED -> throw Refusal.forbidden("Registration is closed.");
    }
  }
}
