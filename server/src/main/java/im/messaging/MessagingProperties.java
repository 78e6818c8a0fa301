package im.messaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Conversations and messages.
 *
 * @param contactsOnly whether people must be contacts to write to each other or be added to groups
 * @param recallWindow how long a sender may take a message back
 * @param outboxRetention how long a node may be cut off and still catch up without its clients
 *     asking
 * @param logWriters threads that commit messages to MariaDB, each for its share of the
 *     conversations; SQLite has one
 */
@ConfigurationProperties("im.messaging")
public record MessagingProperties(
    @DefaultValue("true") boolean contactsOnly,
    @DefaultValue("2m") Duration recallWindow,
    @DefaultValue("1h") Duration outboxRetention,
    @DefaultValue("1") @Min(1) @Max(32) int logWriters) {}
