package im.messaging.http;

import static im.messaging.http.ConversationController.conversation;

import im.account.Caller;
import im.messaging.History;
import im.messaging.MessageView;
import im.messaging.SendMessage;
import im.messaging.body.BodyFields;
import im.messaging.schedule.DueMessages;
import im.messaging.schedule.Schedule;
import im.messaging.schedule.ScheduleChanges;
import im.messaging.schedule.ScheduleList;
import im.messaging.schedule.SchedulePatch;
import im.messaging.schedule.ScheduledMessage;
import im.platform.id.PathId;
import im.platform.id.Uuids;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scheduled messages over REST. */
@RestController
@RequestMapping("/api/v1")
class ScheduleController {

  /** A message to be sent later. */
  record SendLater(
      @Nullable Instant sendAt,
      @Nullable String clientId,
      @Nullable String type,
      @Nullable BodyFields body,
      @Nullable Long replyTo,
      SendMessage.@Nullable Mentions mentions) {

    private SendMessage message() {
      return new SendMessage(clientId, type, body, replyTo, mentions, null);
    }
  }

  private final Schedule schedule;
  private final ScheduleList list;
  private final ScheduleChanges changes;
  private final DueMessages due;
  private final History history;

  ScheduleController(
      Schedule schedule,
      ScheduleList list,
      ScheduleChanges changes,
      DueMessages due,
      History history) {
    this.schedule = schedule;
    this.list = list;
    this.changes = changes;
    this.due = due;
    this.history = history;
  }

  @ApiResponse(responseCode = "201", description = "Scheduled.", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "Repeated: it was scheduled already.",
      useReturnTypeSchema = true)
  @PostMapping("/conversations/{id}/scheduled")
  ResponseEntity<ScheduledMessage> add(
      Caller caller, @PathVariable String id, @RequestBody SendLater later) {
    Schedule.Result result =
        schedule.add(caller.accountId(), conversation(id), later.sendAt(), later.message());
    HttpStatus status = result.created() ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status).body(result.message());
  }

  @GetMapping("/scheduled")
  Page<ScheduledMessage> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String conversationId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    return list.page(
        caller.accountId(),
        conversationId == null ? null : conversation(conversationId),
        cursor,
        PageLimit.read(limit));
  }

  @PatchMapping("/scheduled/{id}")
  ScheduledMessage update(
      Caller caller, @PathVariable String id, @RequestBody SchedulePatch patch) {
    return changes.update(caller.accountId(), scheduled(id), patch);
  }

  @DeleteMapping("/scheduled/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Caller caller, @PathVariable String id) {
    changes.remove(caller.accountId(), scheduled(id));
  }

  @PostMapping("/scheduled/{id}/send")
  MessageView send(Caller caller, @PathVariable String id) {
    DueMessages.Place sent = due.sendNow(caller.accountId(), scheduled(id));
    return history.sent(caller.accountId(), sent.conversation(), sent.seq());
  }

  private static UUID scheduled(String id) {
    return PathId.read(id, Uuids::parse, "scheduled message");
  }
}
