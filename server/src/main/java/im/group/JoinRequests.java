package im.group;

import im.account.AccountDeleted;
import im.account.Accounts;
import im.gateway.delivery.Delivery;
import im.group.store.JoinRequestTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import im.platform.text.FieldChecks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Requests to join groups that let nobody in unasked. Admins decide; both sides hear of it. */
@Service
public class JoinRequests {

  private static final int MAX_ANSWER = 500;

  private final JoinRequestTable table;
  private final GroupStandings standings;
  private final Accounts accounts;
  private final Delivery delivery;
  private final Ids ids;
  private final InstantSource clock;

  JoinRequests(
      JoinRequestTable table,
      GroupStandings standings,
      Accounts accounts,
      Delivery delivery,
      Ids ids,
      InstantSource clock) {
    this.table = table;
    this.standings = standings;
    this.accounts = accounts;
    this.delivery = delivery;
    this.ids = ids;
    this.clock = clock;
  }

  /** The events {@code join.requested} and {@code join.decided}. */
  record News(ConversationId conversationId, JoinRequestView request) {}

  /** Asks the group's admins; asked already: nothing more. */
  public void ask(AccountId account, Invite invite, @Nullable String answer) {
    new FieldChecks().optionalText("answer", answer, 0, MAX_ANSWER).refuseIfAny();
    if (table.findPending(invite.group(), account).isPresent()) {
      return;
    }
    JoinRequest request =
        new JoinRequest(
            ids.next(),
            invite.group(),
            account,
            invite.code(),
            answer,
            JoinStatus.PENDING,
            clock.instant());
    table.insert(request);
    delivery.toAccounts(
        standings.admins(invite.group()),
        "join.requested",
        new News(invite.group(), view(request)),
        null);
  }

  /** A group's requests, oldest first; for its admins. */
  public Page<JoinRequestView> list(
      AccountId account,
      ConversationId group,
      @Nullable String status,
      @Nullable String encodedCursor,
      PageLimit limit) {
    requireAdmin(account, group);
    Cursor cursor = Cursor.read(encodedCursor, 1);
    UUID after = cursor == null ? null : cursor.uuid(0);
    return Page.of(
            table.list(group, read(status), after, limit.plusOne()),
            limit,
            last -> Cursor.of(last.id()))
        .map(this::view);
  }

  private static JoinStatus read(@Nullable String status) {
    try {
      return status == null ? JoinStatus.PENDING : JoinStatus.of(status);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("status", "must be pending, accepted or rejected");
    }
  }

  /** The request that an admin decides; {@code conflict} where it is decided already. */
  public JoinRequest pending(AccountId admin, ConversationId group, UUID id) {
    requireAdmin(admin, group);
    JoinRequest request = table.find(group, id).orElseThrow(() -> Refusal.notFound("join request"));
    if (request.status() != JoinStatus.PENDING) {
      throw Refusal.conflict("The request was decided already.");
    }
    return request;
  }

  /** Notes the decision and tells of it; {@code conflict} where another was faster. */
  public JoinRequestView decide(AccountId admin, JoinRequest request, JoinStatus status) {
    if (!table.decide(request.id(), status, admin, clock.instant())) {
      throw Refusal.conflict("The request was decided already.");
    }
    JoinRequestView decided = view(table.find(request.group(), request.id()).orElseThrow());
    List<AccountId> told = new ArrayList<>(standings.admins(request.group()));
    told.add(request.account());
    delivery.toAccounts(told, "join.decided", new News(request.group(), decided), null);
    return decided;
  }

  /** Within the transaction that deletes the account: nobody is to let it in any more. */
  @EventListener
  void forget(AccountDeleted deleted) {
    table.deletePending(deleted.accountId());
  }

  private void requireAdmin(AccountId account, ConversationId group) {
    GroupRight.DECIDE_JOINING.require(
        standings
            .standing(group, account)
            .orElseThrow(() -> Refusal.notFound("conversation"))
            .role());
  }

  private JoinRequestView view(JoinRequest request) {
    return JoinRequestView.of(request, accounts.profile(request.account()));
  }
}
