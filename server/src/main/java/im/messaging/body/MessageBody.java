package im.messaging.body;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import im.group.GroupRole;
import im.platform.id.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message says. Its JSON is the message's {@code body}. */
public sealed interface MessageBody {

  /** The message's {@code type} on the wire. */
  @JsonIgnore
  String type();

  record Text(String text) implements MessageBody {
    public static final String TYPE = "text";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * A place on earth.
   *
   * @param lat degrees north, −90 to 90
   * @param lon degrees east, −180 to 180
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Location(double lat, double lon, @Nullable String name) implements MessageBody {
    public static final String TYPE = "location";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** Somebody's card. */
  record Contact(AccountId userId) implements MessageBody {
    public static final String TYPE = "contact";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * A question with answers to choose from.
   *
   * @param multiple whether a member may choose several
   * @param anonymous whether nobody is told who chose what
   * @param closesAt it takes no votes from then on; null where only an act closes it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Poll(
      String question,
      List<String> options,
      boolean multiple,
      boolean anonymous,
      @Nullable Instant closesAt)
      implements MessageBody {
    public static final String TYPE = "poll";

    @Override
    public String type() {
      return TYPE;
    }

    /** The same question, asked anew. */
    Poll copy() {
      return new Poll(question, options, multiple, anonymous, null);
    }

    /** All that it says, line by line. */
    String words() {
      return question + "\n" + String.join("\n", options);
    }
  }

  /**
   * What happened to the conversation; made by the server only. Never counts as unread.
   *
   * @param event which other fields there are, it says
   * @param seq of the message that it is about
   * @param seconds how long messages live from now on; 0 for ever
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Notice(
      String event,
      @Nullable String title,
      @Nullable String text,
      @Nullable AccountId userId,
      @Nullable GroupRole role,
      @Nullable Instant until,
      @Nullable Long seq,
      @Nullable Integer seconds)
      implements MessageBody {
    public static final String TYPE = "system";

    /** One that says all by its name. */
    public static Notice of(String event) {
      return new Notice(event, null, null, null, null, null, null, null);
    }

    /** A group began to be. */
    public static Notice created(String title) {
      return new Notice("created", title, null, null, null, null, null, null);
    }

    public static Notice ofTitle(String title) {
      return new Notice("title", title, null, null, null, null, null, null);
    }

    public static Notice ofAnnouncement(@Nullable String text) {
      return new Notice("announcement", null, text, null, null, null, null, null);
    }

    /** What happened to a member. */
    public static Notice ofMember(String event, AccountId account) {
      return new Notice(event, null, null, account, null, null, null, null);
    }

    public static Notice ofRole(AccountId account, GroupRole role) {
      return new Notice("role", null, null, account, role, null, null, null);
    }

    /**
     * A mute, or its end.
     *
     * @param until null at its end
     */
    public static Notice ofMute(String event, AccountId account, @Nullable Instant until) {
      return new Notice(event, null, null, account, null, until, null, null);
    }

    public static Notice ofLife(int seconds) {
      return new Notice("messageLife", null, null, null, null, null, null, seconds);
    }

    public static Notice ofMessage(String event, long seq) {
      return new Notice(event, null, null, null, null, null, seq, null);
    }

    @Override
    public String type() {
      return TYPE;
    }
  }
}
