/** What is done from time to time, by one node of those with the role of jobs. */
@NullMarked
package im.account.job;

import org.jspecify.annotations.NullMarked;
