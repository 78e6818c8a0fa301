package im.messaging.http;

import static im.messaging.http.ConversationController.conversation;

import im.account.Caller;
import im.messaging.Awaited;
import im.messaging.ConversationView;
import im.messaging.Conversations;
import im.messaging.GroupMembers;
import im.messaging.MemberView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.PathId;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Members over REST. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class MemberController {

  /** Who is to come in. */
  record Newcomers(@Nullable List<String> userIds) {}

  /** Who came in. */
  record Added(List<MemberView> items) {}

  /** Who is to be the owner. */
  record NewOwner(@Nullable String userId) {}

  private final GroupMembers members;
  private final Conversations conversations;

  MemberController(GroupMembers members, Conversations conversations) {
    this.members = members;
    this.conversations = conversations;
  }

  @GetMapping("/members")
  Page<MemberView> list(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit) {
    return members.page(caller.accountId(), conversation(id), query, cursor, PageLimit.read(limit));
  }

  @PostMapping("/members")
  Added add(Caller caller, @PathVariable String id, @RequestBody Newcomers newcomers) {
    ConversationId group = conversation(id);
    Set<AccountId> added = Awaited.get(members.add(caller.accountId(), group, newcomers.userIds()));
    return new Added(members.get(group, added));
  }

  @PatchMapping("/members/{userId}")
  MemberView update(
      Caller caller,
      @PathVariable String id,
      @PathVariable String userId,
      @RequestBody GroupMembers.Update update) {
    ConversationId group = conversation(id);
    AccountId member = PathId.read(userId, AccountId::parse, "member");
    Awaited.get(members.update(caller.accountId(), group, member, update));
    return members.get(group, member);
  }

  /** Takes a member out; {@code me} leaves. */
  @DeleteMapping("/members/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Caller caller, @PathVariable String id, @PathVariable String userId) {
    AccountId member =
        userId.equals("me") ? caller.accountId() : PathId.read(userId, AccountId::parse, "member");
    Awaited.get(members.remove(caller.accountId(), conversation(id), member));
  }

  @PostMapping("/owner")
  @ResponseStatus(HttpStatus.OK)
  ConversationView handOver(Caller caller, @PathVariable String id, @RequestBody NewOwner owner) {
    ConversationId group = conversation(id);
    Awaited.get(members.handOver(caller.accountId(), group, owner.userId()));
    return conversations.get(caller.accountId(), group);
  }
}
