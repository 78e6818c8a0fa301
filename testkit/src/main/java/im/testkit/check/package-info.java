/**
 * Whether the guarantees held. {@link im.testkit.check.Workload} keeps users writing and records
 * every attempt, answer and push in a {@link im.testkit.check.History}; {@link
 * im.testkit.check.Checker} compares it with what every member holds in the end, and its {@link
 * im.testkit.check.Verdict} counts what is wrong by {@link im.testkit.check.Invariant}.
 */
@NullMarked
package im.testkit.check;

import org.jspecify.annotations.NullMarked;
