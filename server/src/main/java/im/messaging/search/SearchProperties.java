package im.messaging.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The search of messages.
 *
 * @param rebuild forget the index at this start and build it anew, in the background
 */
@ConfigurationProperties("im.search")
public record SearchProperties(@DefaultValue("false") boolean rebuild) {}
