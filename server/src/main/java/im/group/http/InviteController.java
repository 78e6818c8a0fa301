package im.group.http;

import im.account.Caller;
import im.group.Invite;
import im.group.Invites;
import im.platform.id.ConversationId;
import im.platform.id.PathId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A group's invites over REST. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/invites")
class InviteController {

  /** What an invite is to be; both may be left out. */
  record NewInvite(@Nullable Instant expiresAt, @Nullable Integer maxUses) {}

  /**
   * An invite as it goes over the wire.
   *
   * @param url opens the web client where one may join
   */
  record InviteView(
      String code,
      String url,
      @Nullable Instant expiresAt,
      @Nullable Integer maxUses,
      int uses,
      Instant createdAt) {}

  /** A group's invites. */
  record Listed(List<InviteView> items) {}

  private final Invites invites;

  InviteController(Invites invites) {
    this.invites = invites;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  InviteView create(
      Caller caller,
      @PathVariable String id,
      @RequestBody NewInvite wished,
      ServerHttpRequest request) {
    return view(
        invites.create(caller.accountId(), group(id), wished.expiresAt(), wished.maxUses()),
        request);
  }

  @GetMapping
  Listed list(Caller caller, @PathVariable String id, ServerHttpRequest request) {
    return new Listed(
        invites.list(caller.accountId(), group(id)).stream()
            .map(invite -> view(invite, request))
            .toList());
  }

  @DeleteMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Caller caller, @PathVariable String id, @PathVariable String code) {
    invites.revoke(caller.accountId(), group(id), code);
  }

  private static InviteView view(Invite invite, ServerHttpRequest request) {
    return new InviteView(
        invite.code(),
        request.getURI().resolve("/join/" + invite.code()).toString(),
        invite.expiresAt(),
        invite.maxUses(),
        invite.uses(),
        invite.createdAt());
  }

  private static ConversationId group(String id) {
    return PathId.read(id, ConversationId::parse, "conversation");
  }
}
