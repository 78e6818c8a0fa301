package im.messaging.own;

import im.messaging.MessageView;
import im.messaging.store.MessageTable;
import im.messaging.store.Sight;
import im.messaging.store.StarTable;
import im.messaging.store.StarTable.Star;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The messages that an account has starred, as they are now: recalled ones too, but none of a
 * conversation that it has left. Blocks.
 */
@Service
public class StarList {

  private record Name(ConversationId conversation, long seq) {}

  private final StarTable stars;
  private final MessageTable messages;

  StarList(StarTable stars, MessageTable messages) {
    this.stars = stars;
    this.messages = messages;
  }

  /** A page, newest star first. */
  public Page<MessageView> page(AccountId account, @Nullable Cursor cursor, PageLimit limit) {
    List<Star> rows = stars.list(account, cursor == null ? null : cursor.uuid(0), limit.plusOne());
    Page<Star> page = Page.of(rows, limit, star -> Cursor.of(star.id()));
    Map<Name, MessageView> found = read(page.items());
    return page.map(
        star -> Objects.requireNonNull(found.get(new Name(star.conversation(), star.seq()))));
  }

  private Map<Name, MessageView> read(List<Star> page) {
    return messages
        .findAll(
            Sight.ALL,
            page.stream().map(star -> MessageTable.named(star.conversation(), star.seq())).toList())
        .stream()
        .collect(
            Collectors.toMap(
                message -> new Name(message.conversationId(), message.seq()), Function.identity()));
  }
}
