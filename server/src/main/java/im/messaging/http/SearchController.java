package im.messaging.http;

import im.account.Caller;
import im.messaging.search.FoundMessage;
import im.messaging.search.SearchRequest;
import im.messaging.search.Searching;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search of messages over REST. */
@RestController
class SearchController {

  private final Searching searching;

  SearchController(Searching searching) {
    this.searching = searching;
  }

  @GetMapping("/api/v1/messages/search")
  Page<FoundMessage> find(
      Caller caller,
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable String conversationId,
      @RequestParam(required = false) @Nullable String senderId,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    SearchRequest request = new SearchRequest(query, conversationId, senderId, type, from, to);
    return searching.find(
        caller.accountId(), request, Cursor.read(cursor, 1), PageLimit.read(limit));
  }
}
