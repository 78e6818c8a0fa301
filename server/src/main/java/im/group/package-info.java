/**
 * What a group is and who may do what in it: {@link im.group.GroupSettings}, {@link
 * im.group.GroupRole} and the one table of {@link im.group.GroupRight}s; invites and requests to
 * join. The members themselves stand in the message log's tables, since each change of them takes a
 * version: {@link im.group.GroupStandings} is how this module asks for them.
 */
@ApplicationModule(
    allowedDependencies = {"platform", "storage", "gateway :: delivery", "account", "contact"})
@NullMarked
package im.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
