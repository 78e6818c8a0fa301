package im.bench.load;

import java.time.Duration;

/**
 * Who talks how much.
 *
 * @param bothTalk false: only the first of each pair sends
 * @param window messages that each has outstanding
 * @param warmUp load before anything is measured
 * @param measured how long is measured
 */
public record TalkPlan(boolean bothTalk, int window, Duration warmUp, Duration measured) {}
