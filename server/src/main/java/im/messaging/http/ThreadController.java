package im.messaging.http;

import static im.messaging.http.ConversationController.conversation;
import static im.messaging.http.MessageController.number;
import static im.messaging.http.MessageController.seq;

import im.account.Caller;
import im.messaging.HistoryQuery;
import im.messaging.MessageView;
import im.messaging.thread.ThreadMarks;
import im.messaging.thread.ThreadPage;
import im.messaging.thread.ThreadView;
import im.messaging.thread.Threads;
import im.platform.error.Refusal;
import im.platform.page.Cursor;
import im.platform.page.PageLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Threads of groups over REST. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/threads")
class ThreadController {

  /** The replies of a page. */
  record Replies(List<MessageView> items) {}

  private final Threads threads;
  private final ThreadMarks marks;

  ThreadController(Threads threads, ThreadMarks marks) {
    this.threads = threads;
    this.marks = marks;
  }

  @GetMapping
  ThreadPage list(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String following,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    return threads.page(
        caller.accountId(),
        conversation(id),
        followed(following),
        Cursor.read(cursor, 1),
        PageLimit.read(limit));
  }

  private static boolean followed(@Nullable String text) {
    return switch (text) {
      case "true" -> true;
      case null -> false;
      case "false" -> false;
      default -> throw Refusal.invalid("following", "must be true or false");
    };
  }

  @GetMapping("/{seq}")
  ThreadView get(Caller caller, @PathVariable String id, @PathVariable String seq) {
    return threads.get(caller.accountId(), conversation(id), seq(seq));
  }

  @GetMapping("/{seq}/messages")
  Replies replies(
      Caller caller,
      @PathVariable String id,
      @PathVariable String seq,
      @RequestParam(required = false) @Nullable String beforeSeq,
      @RequestParam(required = false) @Nullable String afterSeq,
      @RequestParam(required = false) @Nullable String limit) {
    PageLimit page = PageLimit.read(limit, HistoryQuery.DEFAULT_LIMIT, HistoryQuery.MAX_LIMIT);
    HistoryQuery query =
        new HistoryQuery(
            number("beforeSeq", beforeSeq), number("afterSeq", afterSeq), null, page.value());
    return new Replies(threads.replies(caller.accountId(), conversation(id), seq(seq), query));
  }

  @PutMapping("/{seq}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(
      Caller caller,
      @PathVariable String id,
      @PathVariable String seq,
      @RequestBody ConversationController.Read read) {
    Long upTo = read.seq();
    if (upTo == null) {
      throw Refusal.invalid("seq", "is required");
    }
    marks.read(caller.accountId(), conversation(id), seq(seq), upTo);
  }

  @PutMapping("/{seq}/follow")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void follow(Caller caller, @PathVariable String id, @PathVariable String seq) {
    marks.follow(caller.accountId(), conversation(id), seq(seq), true);
  }

  @DeleteMapping("/{seq}/follow")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unfollow(Caller caller, @PathVariable String id, @PathVariable String seq) {
    marks.follow(caller.accountId(), conversation(id), seq(seq), false);
  }
}
