package im.messaging.http;

import im.account.Caller;
import im.group.GroupPatch;
import im.messaging.Awaited;
import im.messaging.ConversationList;
import im.messaging.ConversationView;
import im.messaging.Conversations;
import im.messaging.Groups;
import im.messaging.Groups.NewGroup;
import im.messaging.Messages;
import im.messaging.OwnState;
import im.messaging.Sender;
import im.messaging.Sync;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.PathId;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conversations over REST. */
@RestController
@RequestMapping("/api/v1")
class ConversationController {

  private static final int MAX_HEADS = 1_000;

  /** Opens a direct conversation ({@code userId}) or a group ({@code title, memberIds}). */
  record Open(
      @Nullable String type,
      @Nullable String userId,
      @Nullable String title,
      @Nullable List<String> memberIds,
      @Nullable Boolean channel) {}

  /** Moves the read position. */
  record Read(@Nullable Long seq) {}

  private final Conversations conversations;
  private final Groups groups;
  private final ConversationList list;
  private final OwnState ownState;
  private final Messages messages;

  ConversationController(
      Conversations conversations,
      Groups groups,
      ConversationList list,
      OwnState ownState,
      Messages messages) {
    this.conversations = conversations;
    this.groups = groups;
    this.list = list;
    this.ownState = ownState;
    this.messages = messages;
  }

  @ApiResponse(responseCode = "201", description = "Opened.", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "It was open already.",
      useReturnTypeSchema = true)
  @PostMapping("/conversations")
  ResponseEntity<ConversationView> open(Caller caller, @RequestBody Open request) {
    return switch (request.type()) {
      case "direct" -> openDirect(caller, request.userId());
      case "group" -> openGroup(caller, request);
      case null, default -> throw Refusal.invalid("type", "must be direct or group");
    };
  }

  private ResponseEntity<ConversationView> openDirect(Caller caller, @Nullable String userId) {
    if (userId == null) {
      throw Refusal.invalid("userId", "is required");
    }
    AccountId peer = PathId.read(userId, AccountId::parse, "user");
    Conversations.Result result = conversations.openDirect(caller.accountId(), peer);
    HttpStatus status = result.created() ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status).body(result.conversation());
  }

  private ResponseEntity<ConversationView> openGroup(Caller caller, Open request) {
    ConversationId id =
        Awaited.get(
            groups.open(
                caller.accountId(),
                new NewGroup(request.title(), request.memberIds(), request.channel())));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(conversations.get(caller.accountId(), id));
  }

  @GetMapping("/conversations")
  Page<ConversationView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    return list.page(caller.accountId(), cursor, PageLimit.read(limit));
  }

  @GetMapping("/sync")
  Sync sync(
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    return list.sync(caller.accountId(), cursor, PageLimit.read(limit, MAX_HEADS, MAX_HEADS));
  }

  @GetMapping("/conversations/{id}")
  ConversationView get(Caller caller, @PathVariable String id) {
    return conversations.get(caller.accountId(), conversation(id));
  }

  @PatchMapping("/conversations/{id}")
  ConversationView configure(
      Caller caller, @PathVariable String id, @RequestBody GroupPatch patch) {
    ConversationId group = conversation(id);
    Awaited.get(groups.configure(caller.accountId(), group, patch));
    return conversations.get(caller.accountId(), group);
  }

  @DeleteMapping("/conversations/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dissolve(Caller caller, @PathVariable String id) {
    Awaited.get(groups.dissolve(caller.accountId(), conversation(id)));
  }

  @PatchMapping("/conversations/{id}/me")
  ConversationView updateOwnState(
      Caller caller, @PathVariable String id, @RequestBody OwnState.Update update) {
    return ownState.update(caller.accountId(), conversation(id), update);
  }

  @PutMapping("/conversations/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void markRead(Caller caller, @PathVariable String id, @RequestBody Read read) {
    Long seq = read.seq();
    if (seq == null) {
      throw Refusal.invalid("seq", "is required");
    }
    Awaited.get(messages.markRead(new Sender(caller.accountId(), null), conversation(id), seq));
  }

  static ConversationId conversation(String id) {
    return PathId.read(id, ConversationId::parse, "conversation");
  }
}
