package im.messaging.http;

import static im.messaging.http.ConversationController.conversation;

import im.account.Caller;
import im.group.JoinRequestView;
import im.group.JoinRequests;
import im.messaging.ConversationView;
import im.messaging.Joining;
import im.platform.id.PathId;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coming into groups over REST: by an invite, and by an admin's word. */
@RestController
@RequestMapping("/api/v1")
class JoinController {

  /** What the newcomer answers to the group's question. */
  record Acceptance(@Nullable String answer) {}

  /** Where an admin has to say yes first. */
  record Pending(String status) {}

  /** What an admin decides. */
  record Decision(@Nullable String status) {}

  private final Joining joining;
  private final JoinRequests requests;

  JoinController(Joining joining, JoinRequests requests) {
    this.joining = joining;
    this.requests = requests;
  }

  @GetMapping("/invites/{code}")
  Joining.Preview preview(Caller caller, @PathVariable String code) {
    return joining.preview(caller.accountId(), code);
  }

  @ApiResponse(
      responseCode = "200",
      description = "In: the conversation.",
      content = @Content(schema = @Schema(implementation = ConversationView.class)))
  @ApiResponse(
      responseCode = "202",
      description = "An admin has to say yes first.",
      content = @Content(schema = @Schema(implementation = Pending.class)))
  @PostMapping("/invites/{code}/accept")
  ResponseEntity<Object> accept(
      Caller caller,
      @PathVariable String code,
      @RequestBody(required = false) @Nullable Acceptance acceptance) {
    String answer = acceptance == null ? null : acceptance.answer();
    return joining
        .accept(caller.accountId(), code, answer)
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.ACCEPTED).body(new Pending("pending")));
  }

  @GetMapping("/conversations/{id}/join-requests")
  Page<JoinRequestView> list(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    return requests.list(
        caller.accountId(), conversation(id), status, cursor, PageLimit.read(limit));
  }

  @PatchMapping("/conversations/{id}/join-requests/{requestId}")
  JoinRequestView decide(
      Caller caller,
      @PathVariable String id,
      @PathVariable String requestId,
      @RequestBody Decision decision) {
    UUID request = PathId.read(requestId, UUID::fromString, "join request");
    return joining.decide(caller.accountId(), conversation(id), request, decision.status());
  }
}
