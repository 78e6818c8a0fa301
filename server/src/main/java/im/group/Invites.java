package im.group;

import im.group.GroupStandings.Card;
import im.group.GroupStandings.GroupStanding;
import im.group.store.InviteTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.text.FieldChecks;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Invites to groups: codes that whoever holds one comes in by. Blocks. */
@Service
public class Invites {

  private static final int CODE_BYTES = 12;
  private static final int MAX_CODE = 32;
  private static final int MAX_USES = 100_000;
  private static final int MAX_OPEN = 100;

  private final InviteTable table;
  private final GroupStandings standings;
  private final SecureRandom random;
  private final InstantSource clock;

  Invites(InviteTable table, GroupStandings standings, SecureRandom random, InstantSource clock) {
    this.table = table;
    this.standings = standings;
    this.random = random;
    this.clock = clock;
  }

  /** Makes an invite; who may bring people in makes them. */
  public Invite create(
      AccountId account,
      ConversationId group,
      @Nullable Instant expiresAt,
      @Nullable Integer maxUses) {
    Instant now = clock.instant();
    GroupStanding standing = require(account, group);
    GroupRight.requireInvite(standing.role(), standing.settings().invitePolicy());
    new FieldChecks()
        .require(expiresAt == null || expiresAt.isAfter(now), "expiresAt", "is over already")
        .require(
            maxUses == null || (maxUses >= 1 && maxUses <= MAX_USES),
            "maxUses",
            "must be from 1 to " + MAX_USES)
        .refuseIfAny();
    if (table.open(group, null, now).size() >= MAX_OPEN) {
      throw Refusal.conflict("The group has " + MAX_OPEN + " invites; revoke one.");
    }
    Invite invite = new Invite(newCode(), group, account, now, expiresAt, maxUses, 0, null);
    table.insert(invite);
    return invite;
  }

  private String newCode() {
    byte[] bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The open invites that the account may see: an admin all, others their own. */
  public List<Invite> list(AccountId account, ConversationId group) {
    boolean all = GroupRight.DECIDE_JOINING.isOf(require(account, group).role());
    return table.open(group, all ? null : account, clock.instant());
  }

  /** Revokes an own invite, or as an admin any; again is no error. */
  public void revoke(AccountId account, ConversationId group, String code) {
    GroupStanding standing = require(account, group);
    Invite invite =
        table
            .find(code)
            .filter(found -> found.group().equals(group))
            .orElseThrow(() -> Refusal.notFound("invite"));
    if (!invite.createdBy().equals(account)) {
      GroupRight.DECIDE_JOINING.require(standing.role());
    }
    table.revoke(code, clock.instant());
  }

  private GroupStanding require(AccountId account, ConversationId group) {
    return standings.standing(group, account).orElseThrow(() -> Refusal.notFound("conversation"));
  }

  /** An invite that lets somebody in, and into what. */
  public record Opened(Invite invite, Card card) {}

  /** Throws {@code not_found} for a code that lets nobody in, for whatever reason. */
  public Opened open(String code) {
    if (code.length() > MAX_CODE) {
      throw Refusal.notFound("invite");
    }
    Invite invite =
        table
            .find(code)
            .filter(found -> found.isOpen(clock.instant()))
            .orElseThrow(() -> Refusal.notFound("invite"));
    Card card =
        standings
            .card(invite.group())
            .filter(found -> found.settings().joinPolicy() != JoinPolicy.CLOSED)
            .orElseThrow(() -> Refusal.notFound("invite"));
    return new Opened(invite, card);
  }

  /** Counts a use of the invite; {@code not_found} where none is left. */
  public void use(String code) {
    if (!table.use(code, clock.instant())) {
      throw Refusal.notFound("invite");
    }
  }

  /** Takes back a use that let nobody in. */
  public void giveBack(String code) {
    table.giveBack(code);
  }
}
