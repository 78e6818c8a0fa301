package im.messaging.frames;

import org.jspecify.annotations.Nullable;

/** The {@code d} of {@code message.react} and {@code message.unreact}. */
record Reaction(@Nullable String conversationId, @Nullable Long seq, @Nullable String emoji) {}
