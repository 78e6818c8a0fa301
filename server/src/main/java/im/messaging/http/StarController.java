package im.messaging.http;

import static im.messaging.http.ConversationController.conversation;
import static im.messaging.http.MessageController.seq;

import im.account.Caller;
import im.messaging.MessageView;
import im.messaging.own.StarList;
import im.messaging.own.Stars;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stars over REST. */
@RestController
@RequestMapping("/api/v1")
class StarController {

  private final Stars stars;
  private final StarList list;

  StarController(Stars stars, StarList list) {
    this.stars = stars;
    this.list = list;
  }

  @GetMapping("/stars")
  Page<MessageView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    return list.page(caller.accountId(), Cursor.read(cursor, 1), PageLimit.read(limit));
  }

  @PutMapping("/conversations/{id}/messages/{seq}/star")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void star(Caller caller, @PathVariable String id, @PathVariable String seq) {
    stars.star(caller.accountId(), conversation(id), seq(seq));
  }

  @DeleteMapping("/conversations/{id}/messages/{seq}/star")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unstar(Caller caller, @PathVariable String id, @PathVariable String seq) {
    stars.unstar(caller.accountId(), conversation(id), seq(seq));
  }
}
