package im.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a conversation since a version, as it goes over the wire.
 *
 * @param items messages in their state now, in version order
 * @param version the point up to which this page is complete, also where versions held no message
 * @param more whether there is another page behind it
 * @param conversation there if title, settings or members changed
 * @param reset the asker is too far behind, or ahead: drop what is held and load the newest page
 */
public record Changes(
    List<MessageView> items,
    long version,
    boolean more,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ConversationView conversation,
    boolean membersChanged,
    boolean reset) {}
