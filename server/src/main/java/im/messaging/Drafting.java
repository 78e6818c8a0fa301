package im.messaging;

import im.account.Accounts;
import im.messaging.Draft.Mentioned;
import im.messaging.Draft.Source;
import im.messaging.body.Bodies;
import im.messaging.body.BodyFields;
import im.messaging.body.MessageBody;
import im.messaging.store.Fingerprint;
import im.messaging.store.LogEntry.Content;
import im.messaging.store.MemberTable;
import im.messaging.store.Mentions;
import im.messaging.store.MessageTable;
import im.messaging.store.Repeats;
import im.messaging.store.Sight;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.text.FieldChecks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * From what a client sends to what the log stores: first whether it is well-formed, then whether
 * what it refers to is there for the sender. Thread-safe.
 */
@Component
class Drafting {

  private static final Predicate<String> CLIENT_ID =
      Pattern.compile("[A-Za-z0-9_-]{1,64}").asMatchPredicate();
  private static final int MAX_MENTIONS = 500;

  private final Bodies bodies;
  private final Accounts accounts;
  private final MemberTable members;
  private final MessageTable messages;
  private final Standings standings;
  private final JsonMapper json;

  Drafting(
      Bodies bodies,
      Accounts accounts,
      MemberTable members,
      MessageTable messages,
      Standings standings,
      JsonMapper json) {
    this.bodies = bodies;
    this.accounts = accounts;
    this.members = members;
    this.messages = messages;
    this.standings = standings;
    this.json = json;
  }

  /** A plain text, ready for the log; null for anything else, and for what is wrong. */
  @Nullable Content maybePlain(SendMessage message) {
    BodyFields fields = message.body();
    boolean plain =
        MessageBody.Text.TYPE.equals(message.type())
            && message.replyTo() == null
            && message.mentions() == null
            && message.forwardOf() == null;
    String clientId = message.clientId();
    if (!plain || fields == null || clientId == null || !isClientId(clientId)) {
      return null;
    }
    MessageBody.Text body = bodies.text(fields.text(), new FieldChecks());
    return body == null ? null : content(clientId, body);
  }

  private Content content(String clientId, MessageBody body) {
    String stored = bodies.toJson(body);
    return new Content(
        clientId,
        Fingerprint.of(body.type(), stored, null, null),
        body.type(),
        stored,
        null,
        null,
        false);
  }

  /** Reads the request; throws {@code invalid_request} with every field that is wrong. */
  Draft read(AccountId sender, ConversationId conversation, SendMessage message) {
    FieldChecks checks = new FieldChecks();
    String clientId = message.clientId();
    checks.require(
        clientId != null && isClientId(clientId), "clientId", "must be 1 to 64 of A-Z a-z 0-9 _ -");
    SendMessage.MessageName name = message.forwardOf();
    if (name != null) {
      checks.refuseIfAny();
      Source source = source(name);
      Fingerprint fingerprint = Fingerprint.of("forward", source.conversation(), source.seq());
      return new Draft(
          sender, Objects.requireNonNull(clientId), fingerprint, null, null, null, source);
    }
    MessageBody body = bodies.read(message.type(), message.body(), checks);
    Mentioned mentions = mentions(message.mentions(), checks);
    checks.refuseIfAny();
    Objects.requireNonNull(body);
    Fingerprint fingerprint =
        Fingerprint.of(body.type(), bodies.toJson(body), message.replyTo(), mentionsJson(mentions));
    return new Draft(
        sender,
        Objects.requireNonNull(clientId),
        fingerprint,
        body,
        message.replyTo(),
        mentions,
        null);
  }

  private static boolean isClientId(String text) {
    return CLIENT_ID.test(text);
  }

  private static Source source(SendMessage.MessageName name) {
    String conversation = name.conversationId();
    Long seq = name.seq();
    if (conversation == null || seq == null) {
      throw Refusal.invalid("forwardOf", "needs conversationId and seq");
    }
    try {
      return new Source(ConversationId.parse(conversation), seq);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("message");
    }
  }

  private static @Nullable Mentioned mentions(
      SendMessage.@Nullable Mentions given, FieldChecks checks) {
    if (given == null) {
      return null;
    }
    List<String> ids = Objects.requireNonNullElse(given.userIds(), List.of());
    boolean all = Boolean.TRUE.equals(given.all());
    checks.require(ids.size() <= MAX_MENTIONS, "mentions.userIds", "names too many");
    try {
      List<AccountId> sorted =
          ids.stream()
              .map(AccountId::parse)
              .distinct()
              .sorted(Comparator.comparing(AccountId::value))
              .toList();
      return sorted.isEmpty() && !all ? null : new Mentioned(sorted, all);
    } catch (IllegalArgumentException | NullPointerException e) {
      checks.require(false, "mentions.userIds", "must be ids");
      return null;
    }
  }

  private @Nullable String mentionsJson(@Nullable Mentioned mentions) {
    return mentions == null ? null : json.writeValueAsString(mentions);
  }

  private @Nullable Mentions stored(@Nullable Mentioned mentions) {
    if (mentions == null) {
      return null;
    }
    List<AccountId> accounts = new ArrayList<>(mentions.userIds());
    if (mentions.all()) {
      accounts.add(Mentions.EVERYBODY);
    }
    return new Mentions(json.writeValueAsString(mentions), accounts);
  }

  /** What was stored under the draft's client id; null where nothing was. Blocks. */
  @Nullable SendOutcome maybeRepeated(Draft draft, ConversationId conversation) {
    return messages
        .findSend(conversation, draft.sender(), draft.clientId())
        .map(before -> Repeats.outcome(before, draft.fingerprint()))
        .orElse(null);
  }

  /** Looks at what the draft refers to. Blocks where there is something. */
  Content resolve(Draft draft, ConversationId conversation, Standing standing) {
    Source source = draft.forwardOf();
    if (source != null) {
      return forwarded(draft, source);
    }
    MessageBody body = Objects.requireNonNull(draft.body());
    checkContact(body);
    checkMentions(draft.mentions(), conversation);
    MessageView answered = maybeAnswered(draft, conversation, standing);
    return new Content(
        draft.clientId(),
        draft.fingerprint(),
        body.type(),
        bodies.toJson(body),
        answered == null ? null : reply(answered),
        stored(draft.mentions()),
        false,
        answered == null || !standing.group() ? null : answered.threadOfReplies());
  }

  private Content forwarded(Draft draft, Source source) {
    Standing standing = standings.require(source.conversation(), draft.sender());
    MessageView original =
        messages
            .find(source.conversation(), sight(draft, standing), source.seq())
            .orElseThrow(() -> Refusal.notFound("message"));
    String body = original.body();
    if (body == null || original.type().equals(MessageBody.Notice.TYPE)) {
      throw Refusal.notFound("message");
    }
    String copy = bodies.copy(original.type(), body);
    return new Content(
        draft.clientId(), draft.fingerprint(), original.type(), copy, null, null, true);
  }

  private void checkContact(MessageBody body) {
    if (body instanceof MessageBody.Contact contact && !accounts.isActive(contact.userId())) {
      throw Refusal.invalid("body.userId", "names nobody");
    }
  }

  private void checkMentions(@Nullable Mentioned mentions, ConversationId conversation) {
    if (mentions == null || mentions.userIds().isEmpty()) {
      return;
    }
    if (!isHere(mentions, conversation, 0) && !isHere(mentions, conversation, Long.MAX_VALUE)) {
      throw Refusal.invalid("mentions.userIds", "must be members of the conversation");
    }
  }

  /** A cached list may not know yet who has just come. */
  private boolean isHere(Mentioned mentions, ConversationId conversation, long membersVersion) {
    return members.members(conversation, membersVersion).accounts().containsAll(mentions.userIds());
  }

  private static Sight sight(Draft draft, Standing standing) {
    return new Sight(draft.sender(), standing.floorSeq());
  }

  private @Nullable MessageView maybeAnswered(
      Draft draft, ConversationId conversation, Standing standing) {
    Long seq = draft.replyTo();
    return seq == null
        ? null
        : messages
            .find(conversation, sight(draft, standing), seq)
            .orElseThrow(() -> Refusal.invalid("replyTo", "is no message of this conversation"));
  }

  private MessageView.Reply reply(MessageView answered) {
    return new MessageView.Reply(
        answered.seq(),
        answered.senderId(),
        answered.type(),
        bodies.excerpt(answered.type(), answered.body()),
        answered.expiresAt());
  }
}
