package im.messaging.frames;

import im.messaging.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two operations on reactions. */
@Configuration
class ReactionHandlers {

  @Bean
  ReactionHandler react(Messages messages) {
    return new ReactionHandler(messages, "message.react", true);
  }

  @Bean
  ReactionHandler unreact(Messages messages) {
    return new ReactionHandler(messages, "message.unreact", false);
  }
}
