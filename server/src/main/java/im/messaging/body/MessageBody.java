package im.messaging.body;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import im.platform.id.AccountId;
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

  /** What happened to the conversation; made by the server only. Never counts as unread. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Notice(String event, @Nullable String title) implements MessageBody {
    public static final String TYPE = "system";

    /** A group began to be. */
    public static Notice created(String title) {
      return new Notice("created", title);
    }

    @Override
    public String type() {
      return TYPE;
    }
  }
}
