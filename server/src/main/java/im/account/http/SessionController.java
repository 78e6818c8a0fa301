package im.account.http;

import im.account.Caller;
import im.account.login.LogIn;
import im.account.login.Logins;
import im.account.login.SessionGrant;
import im.account.session.SessionView;
import im.account.session.Sessions;
import im.account.store.Session;
import im.platform.id.PathId;
import im.platform.id.SessionId;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Log-in, refresh, one's own devices, log-out. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

  private final Logins logins;
  private final Sessions sessions;
  private final RefreshTokenSource source;
  private final SessionAnswers answers;
  private final Clients clients;
  private final Limits limits;

  SessionController(
      Logins logins,
      Sessions sessions,
      RefreshTokenSource source,
      SessionAnswers answers,
      Clients clients,
      Limits limits) {
    this.logins = logins;
    this.sessions = sessions;
    this.source = source;
    this.answers = answers;
    this.clients = clients;
    this.limits = limits;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SessionGrant> logIn(@RequestBody LogIn wish, ServerHttpRequest request) {
    Session session = logins.logIn(wish, clients.of(request));
    boolean byCookie = Boolean.TRUE.equals(wish.cookie());
    return answers.answer(HttpStatus.CREATED, request, session, byCookie);
  }

  @PostMapping("/refresh")
  ResponseEntity<SessionGrant> refresh(
      @RequestBody(required = false) @Nullable Refresh body, ServerHttpRequest request) {
    limits.acquire(LimitName.REFRESH, clients.of(request).address());
    RefreshTokenSource.Found found = source.find(body, request);
    Session session = sessions.refresh(found.token());
    return answers.answer(HttpStatus.OK, request, session, found.isCookie());
  }

  @GetMapping
  Page<SessionView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return sessions.list(caller, PageLimit.read(limit), Cursor.read(cursor, 1));
  }

  @DeleteMapping("/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> logOut(Caller caller, ServerHttpRequest request) {
    sessions.revoke(caller, caller.sessionId());
    return answers.gone(request);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> revoke(Caller caller, @PathVariable String id, ServerHttpRequest request) {
    SessionId session = PathId.read(id, SessionId::parse, "session");
    sessions.revoke(caller, session);
    return session.equals(caller.sessionId())
        ? answers.gone(request)
        : ResponseEntity.noContent().build();
  }
}
