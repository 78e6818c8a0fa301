package im.messaging.http;

import static im.messaging.http.ConversationController.conversation;
import static im.messaging.http.MessageController.seq;

import im.account.Caller;
import im.messaging.own.HiddenMessages;
import im.messaging.own.Reads;
import im.messaging.own.Reads.Reader;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a message is to one member alone, over REST: deleted for himself, read by whom. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/messages/{seq}")
class OwnMessageController {

  private final HiddenMessages hidden;
  private final Reads reads;

  OwnMessageController(HiddenMessages hidden, Reads reads) {
    this.hidden = hidden;
    this.reads = reads;
  }

  @DeleteMapping("/mine")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hide(Caller caller, @PathVariable String id, @PathVariable String seq) {
    hidden.hide(caller.accountId(), conversation(id), seq(seq));
  }

  @GetMapping("/reads")
  Page<Reader> reads(
      Caller caller,
      @PathVariable String id,
      @PathVariable String seq,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    return reads.page(
        caller.accountId(), conversation(id), seq(seq), cursor, PageLimit.read(limit));
  }
}
