package im.messaging.http;

import static im.messaging.http.ConversationController.conversation;
import static im.messaging.http.MessageController.seq;

import im.account.Caller;
import im.messaging.Awaited;
import im.messaging.MessageView;
import im.messaging.Sender;
import im.messaging.poll.Polls;
import im.messaging.poll.Votes;
import im.messaging.poll.Votes.VotePage;
import im.platform.page.PageLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Polls over REST. They are sent as any message. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/messages/{seq}")
class PollController {

  /** The places of the options chosen. */
  record Choice(@Nullable List<@Nullable Integer> options) {}

  private final Polls polls;
  private final Votes votes;

  PollController(Polls polls, Votes votes) {
    this.polls = polls;
    this.votes = votes;
  }

  @PutMapping("/vote")
  MessageView vote(
      Caller caller,
      @PathVariable String id,
      @PathVariable String seq,
      @RequestBody Choice choice) {
    return Awaited.get(polls.vote(by(caller), conversation(id), seq(seq), choice.options()));
  }

  /** Ends a poll: its sender, or an admin of the group. */
  @PostMapping("/close")
  MessageView close(Caller caller, @PathVariable String id, @PathVariable String seq) {
    return Awaited.get(polls.close(by(caller), conversation(id), seq(seq)));
  }

  @GetMapping("/votes")
  VotePage votes(
      Caller caller,
      @PathVariable String id,
      @PathVariable String seq,
      @RequestParam(required = false) @Nullable Integer option,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    return votes.page(
        caller.accountId(), conversation(id), seq(seq), option, cursor, PageLimit.read(limit));
  }

  private static Sender by(Caller caller) {
    return new Sender(caller.accountId(), null);
  }
}
