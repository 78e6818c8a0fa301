package im.messaging.http;

import static im.messaging.http.ConversationController.conversation;

import im.account.Caller;
import im.messaging.Awaited;
import im.messaging.Changes;
import im.messaging.FormerBody;
import im.messaging.History;
import im.messaging.HistoryQuery;
import im.messaging.MessageView;
import im.messaging.Messages;
import im.messaging.SendMessage;
import im.messaging.SendOutcome;
import im.messaging.Sender;
import im.messaging.body.BodyFields;
import im.platform.error.Refusal;
import im.platform.id.ConversationId;
import im.platform.page.PageLimit;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
import org.springframework.web.bind.annotation.RestController;

/** Messages over REST. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class MessageController {

  /** The messages of a page. */
  record Listed(List<MessageView> items) {}

  /** What a message said before, oldest first. */
  record Edits(List<FormerBody> items) {}

  /** Another text. */
  record Edit(@Nullable BodyFields body) {}

  /** As they are written in answers; more digits than any message has. */
  private static final Predicate<String> SEQ =
      Pattern.compile("0|[1-9][0-9]{0,17}").asMatchPredicate();

  private final Messages messages;
  private final History history;

  MessageController(Messages messages, History history) {
    this.messages = messages;
    this.history = history;
  }

  @ApiResponse(responseCode = "201", description = "Stored.", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "Repeated: the message as it is now.",
      useReturnTypeSchema = true)
  @PostMapping("/messages")
  ResponseEntity<MessageView> send(
      Caller caller, @PathVariable String id, @RequestBody SendMessage message) {
    ConversationId conversation = conversation(id);
    SendOutcome outcome = Awaited.get(messages.send(by(caller), conversation, message));
    HttpStatus status = outcome instanceof SendOutcome.Stored ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status)
        .body(history.sent(caller.accountId(), conversation, outcome.seq()));
  }

  @GetMapping("/messages")
  Listed list(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String beforeSeq,
      @RequestParam(required = false) @Nullable String afterSeq,
      @RequestParam(required = false) @Nullable String aroundSeq,
      @RequestParam(required = false) @Nullable String limit) {
    PageLimit page = PageLimit.read(limit, HistoryQuery.DEFAULT_LIMIT, HistoryQuery.MAX_LIMIT);
    HistoryQuery query =
        new HistoryQuery(
            number("beforeSeq", beforeSeq),
            number("afterSeq", afterSeq),
            number("aroundSeq", aroundSeq),
            page.value());
    return new Listed(history.list(caller.accountId(), conversation(id), query));
  }

  @GetMapping("/changes")
  Changes changes(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String sinceVersion,
      @RequestParam(required = false) @Nullable String limit) {
    Long since = number("sinceVersion", sinceVersion);
    PageLimit page = PageLimit.read(limit, HistoryQuery.DEFAULT_LIMIT, HistoryQuery.MAX_LIMIT);
    return history.changes(
        caller.accountId(), conversation(id), since == null ? 0 : since, page.value());
  }

  @GetMapping("/messages/{seq}")
  MessageView get(Caller caller, @PathVariable String id, @PathVariable String seq) {
    return history.get(caller.accountId(), conversation(id), seq(seq));
  }

  @PatchMapping("/messages/{seq}")
  MessageView edit(
      Caller caller, @PathVariable String id, @PathVariable String seq, @RequestBody Edit request) {
    BodyFields body = request.body();
    String text = body == null ? null : body.text();
    return Awaited.get(messages.edit(by(caller), conversation(id), seq(seq), text));
  }

  @DeleteMapping("/messages/{seq}")
  MessageView recall(Caller caller, @PathVariable String id, @PathVariable String seq) {
    return Awaited.get(messages.recall(by(caller), conversation(id), seq(seq)));
  }

  @PutMapping("/messages/{seq}/reactions/{emoji}")
  MessageView react(
      Caller caller,
      @PathVariable String id,
      @PathVariable String seq,
      @PathVariable String emoji) {
    return Awaited.get(messages.react(by(caller), conversation(id), seq(seq), emoji, true));
  }

  @DeleteMapping("/messages/{seq}/reactions/{emoji}")
  MessageView unreact(
      Caller caller,
      @PathVariable String id,
      @PathVariable String seq,
      @PathVariable String emoji) {
    return Awaited.get(messages.react(by(caller), conversation(id), seq(seq), emoji, false));
  }

  @PutMapping("/messages/{seq}/pin")
  MessageView pin(Caller caller, @PathVariable String id, @PathVariable String seq) {
    return Awaited.get(messages.pin(by(caller), conversation(id), seq(seq), true));
  }

  @DeleteMapping("/messages/{seq}/pin")
  MessageView unpin(Caller caller, @PathVariable String id, @PathVariable String seq) {
    return Awaited.get(messages.pin(by(caller), conversation(id), seq(seq), false));
  }

  @GetMapping("/pins")
  Listed pins(Caller caller, @PathVariable String id) {
    return new Listed(history.pins(caller.accountId(), conversation(id)));
  }

  /** What an edited message said before; for admins of the group. */
  @GetMapping("/messages/{seq}/edits")
  Edits edits(Caller caller, @PathVariable String id, @PathVariable String seq) {
    return new Edits(history.edits(caller.accountId(), conversation(id), seq(seq)));
  }

  private static Sender by(Caller caller) {
    return new Sender(caller.accountId(), null);
  }

  static @Nullable Long number(String field, @Nullable String text) {
    try {
      long value = text == null ? 0 : Long.parseLong(text);
      if (value < 0) {
        throw Refusal.invalid(field, "must not be negative");
      }
      return text == null ? null : value;
    } catch (NumberFormatException e) {
      throw Refusal.invalid(field, "must be a number");
    }
  }

  static long seq(String text) {
    if (!SEQ.test(text)) {
      throw Refusal.notFound("message");
    }
    return Long.parseLong(text);
  }
}
