package im.messaging.own;

import im.account.Accounts;
import im.account.Profile;
import im.messaging.Conversations;
import im.messaging.History;
import im.messaging.store.MemberTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import im.platform.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who has read a message: for its sender alone, where there are few enough to ask. Blocks. */
@Service
public class Reads {

  private static final int MAX_MEMBERS = 100;
  private static final int PARTS = 2;
  private static final Comparator<Place> BY_NAME =
      Comparator.comparing(Place::name).thenComparing(Place::id);

  /** One who has read it, as he goes over the wire. */
  public record Reader(AccountId userId, Profile user) {}

  /** A place in the order: the name without regard to case, and the id where two are the same. */
  private record Place(String name, String id) {

    static Place of(Reader reader) {
      return new Place(Texts.fold(reader.user().displayName()), reader.userId().toString());
    }
  }

  private final History history;
  private final Conversations conversations;
  private final MemberTable members;
  private final Accounts accounts;

  Reads(History history, Conversations conversations, MemberTable members, Accounts accounts) {
    this.history = history;
    this.conversations = conversations;
    this.members = members;
    this.accounts = accounts;
  }

  /**
   * A page of those who have read it, by name.
   *
   * @throws Refusal {@code not_found} where the account is not shown the message, {@code forbidden}
   *     where it is another's, or of a group of more than a hundred
   */
  public Page<Reader> page(
      AccountId account,
      ConversationId conversation,
      long seq,
      @Nullable String encodedCursor,
      PageLimit limit) {
    if (!history.get(account, conversation, seq).senderId().equals(account)) {
      throw Refusal.forbidden("Only its sender sees who has read a message.");
    }
    if (conversations.get(account, conversation).facts().memberCount() > MAX_MEMBERS) {
      throw Refusal.forbidden("The group has more than " + MAX_MEMBERS + " members.");
    }
    Cursor cursor = Cursor.read(encodedCursor, PARTS);
    List<Reader> rows =
        sorted(members.readersOf(conversation, seq, account)).stream()
            .filter(reader -> cursor == null || isBehind(Place.of(reader), cursor))
            .limit(limit.plusOne())
            .toList();
    return Page.of(rows, limit, last -> cursor(Place.of(last)));
  }

  private List<Reader> sorted(Set<AccountId> readers) {
    return accounts.profiles(readers).values().stream()
        .map(user -> new Reader(user.id(), user))
        .sorted(Comparator.comparing(Place::of, BY_NAME))
        .toList();
  }

  private static boolean isBehind(Place place, Cursor cursor) {
    return BY_NAME.compare(place, new Place(cursor.text(0), cursor.text(1))) > 0;
  }

  private static Cursor cursor(Place place) {
    return Cursor.of(place.name(), place.id());
  }
}
