package im.account.http;

import im.account.Caller;
import im.account.own.MePatch;
import im.account.own.OwnAccount;
import im.account.own.PasswordChange;
import im.account.profile.Me;
import im.platform.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

  /** The wish to be gone. */
  record Deletion(@Nullable String password) {}

  private final OwnAccount account;
  private final SessionAnswers answers;

  MeController(OwnAccount account, SessionAnswers answers) {
    this.account = account;
    this.answers = answers;
  }

  @GetMapping
  Me get(Caller caller) {
    return account.get(caller);
  }

  @PatchMapping
  Me change(Caller caller, @RequestBody MePatch patch) {
    return account.change(caller, patch);
  }

  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(Caller caller, @RequestBody PasswordChange change) {
    account.changePassword(caller, change);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> delete(
      Caller caller, @RequestBody Deletion deletion, ServerHttpRequest request) {
    if (deletion.password() == null) {
      throw Refusal.invalid("password", "is required");
    }
    account.delete(caller, deletion.password());
    return answers.gone(request);
  }
}
