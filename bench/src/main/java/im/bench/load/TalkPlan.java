package im.bench.load;

import java.time.Duration;

/**
 * Who talks how much.
 *
 * @param pairs pairs of users, each with a conversation of its own
 * @param bothTalk false: only the first of each pair sends
 * @param window messages that each has outstanding
 * @param textBytes the length of each text
 * @param warmUp load before anything is measured
 * @param measured how long is measured
 */
public record TalkPlan(
    int pairs, boolean bothTalk, int window, int textBytes, Duration warmUp, Duration measured) {}
