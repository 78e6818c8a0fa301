package im.account.http;

import im.account.login.Register;
import im.account.login.Registrations;
import im.account.login.SessionGrant;
import im.account.store.Session;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registration. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

  private final Registrations registrations;
  private final SessionAnswers answers;
  private final Clients clients;

  AccountController(Registrations registrations, SessionAnswers answers, Clients clients) {
    this.registrations = registrations;
    this.answers = answers;
    this.clients = clients;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SessionGrant> register(@RequestBody Register wish, ServerHttpRequest request) {
    Session session = registrations.register(wish, clients.of(request));
    boolean byCookie = Boolean.TRUE.equals(wish.cookie());
    return answers.answer(HttpStatus.CREATED, request, session, byCookie);
  }
}
