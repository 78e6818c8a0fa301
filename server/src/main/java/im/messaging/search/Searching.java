package im.messaging.search;

import im.messaging.MessageView;
import im.messaging.Standings;
import im.messaging.body.Bodies;
import im.messaging.search.SearchTerms.Range;
import im.messaging.store.MessageTable;
import im.messaging.store.Sight;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds messages for those who may see them. The index proposes; what counts is the message as it
 * is now, so what was recalled, has expired or was edited away is not found even where the index
 * lags. Blocks.
 */
@Service
public class Searching {

  private static final int ROUNDS = 10;

  private record Name(ConversationId conversation, long seq) {}

  private record Found(long place, FoundMessage message) {}

  private final MessageSearch index;
  private final MessageTable messages;
  private final Bodies bodies;
  private final Standings standings;
  private final Limits limits;

  Searching(
      MessageSearch index,
      MessageTable messages,
      Bodies bodies,
      Standings standings,
      Limits limits) {
    this.index = index;
    this.messages = messages;
    this.bodies = bodies;
    this.standings = standings;
    this.limits = limits;
  }

  /**
   * A page of what was found, newest first. It may hold less than its limit and not be the last.
   */
  public Page<FoundMessage> find(
      AccountId reader, SearchRequest request, @Nullable Cursor cursor, PageLimit limit) {
    SearchFilter filter = request.filter(reader);
    limits.acquire(LimitName.SEARCH, reader.toString());
    if (filter.conversation() != null) {
      standings.require(filter.conversation(), reader);
    }
    SearchTerms terms = new SearchTerms(request.words());
    if (terms.isEmpty() && !request.words().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    long before = cursor == null ? MessageSearch.NEWEST : cursor.number(0);
    return page(filter, terms, before, limit);
  }

  private Page<FoundMessage> page(
      SearchFilter filter, SearchTerms terms, long start, PageLimit limit) {
    List<Found> found = new ArrayList<>();
    long before = start;
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> candidates = index.find(filter, terms, before, limit.plusOne());
      found.addAll(look(candidates, terms, new Sight(filter.reader(), 0)));
      if (candidates.size() < limit.plusOne() || found.size() > limit.value()) {
        return Page.of(found, limit, last -> Cursor.of(last.place())).map(Found::message);
      }
      before = candidates.getLast().place();
    }
    return new Page<>(found.stream().map(Found::message).toList(), Cursor.of(before).encode());
  }

  private List<Found> look(List<Candidate> candidates, SearchTerms terms, Sight sight) {
    Map<Name, MessageView> now =
        messages
            .findAll(
                sight,
                candidates.stream()
                    .map(it -> MessageTable.named(it.conversation(), it.seq()))
                    .toList())
            .stream()
            .collect(Collectors.toMap(Searching::name, Function.identity()));
    List<Found> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      MessageView message = now.get(new Name(candidate.conversation(), candidate.seq()));
      if (message != null && message.body() != null) {
        look(message, terms).ifPresent(it -> found.add(new Found(candidate.place(), it)));
      }
    }
    return found;
  }

  private static Name name(MessageView message) {
    return new Name(message.conversationId(), message.seq());
  }

  private Optional<FoundMessage> look(MessageView message, SearchTerms terms) {
    return terms
        .find(bodies.words(message.type(), message.body()))
        .map(ranges -> new FoundMessage(message, wire(ranges)));
  }

  private static List<List<Integer>> wire(List<Range> ranges) {
    return ranges.stream().map(range -> List.of(range.from(), range.to())).toList();
  }
}
