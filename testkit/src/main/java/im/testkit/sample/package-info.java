/**
 * Sample data to look at and to develop with: people of several scripts, their contacts,
 * conversations and small talk. {@link im.testkit.sample.SampleData} fills a running server over
 * its public API; everything but the passwords is the same in every run.
 */
@NullMarked
package im.testkit.sample;

import org.jspecify.annotations.NullMarked;
