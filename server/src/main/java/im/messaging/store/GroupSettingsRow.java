package im.messaging.store;

import static im.storage.tables.Tables.CONVERSATION;

import im.group.GroupSettings;
import im.group.InvitePolicy;
import im.group.JoinPolicy;
import im.platform.id.ConversationId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** A group's settings, in the columns of {@code conversation} that hold them. */
final class GroupSettingsRow {

  private GroupSettingsRow() {}

  static GroupSettings read(Record row) {
    return new GroupSettings(
        row.get(CONVERSATION.TITLE),
        row.get(CONVERSATION.AVATAR_FILE_ID),
        row.get(CONVERSATION.ANNOUNCEMENT),
        JoinPolicy.of(row.get(CONVERSATION.JOIN_POLICY)),
        row.get(CONVERSATION.JOIN_QUESTION),
        InvitePolicy.of(row.get(CONVERSATION.INVITE_POLICY)),
        row.get(CONVERSATION.HISTORY_FOR_NEW_MEMBERS),
        row.get(CONVERSATION.CHANNEL),
        row.get(CONVERSATION.MUTED_ALL),
        row.get(CONVERSATION.SLOW_MODE_SECONDS),
        row.get(CONVERSATION.MESSAGE_LIFE_SECONDS));
  }

  static void write(DSLContext sql, ConversationId group, GroupSettings set, long version) {
    sql.update(CONVERSATION)
        .set(CONVERSATION.TITLE, set.title())
        .set(CONVERSATION.AVATAR_FILE_ID, set.avatarFileId())
        .set(CONVERSATION.ANNOUNCEMENT, set.announcement())
        .set(CONVERSATION.JOIN_POLICY, set.joinPolicy().wireName())
        .set(CONVERSATION.JOIN_QUESTION, set.joinQuestion())
        .set(CONVERSATION.INVITE_POLICY, set.invitePolicy().wireName())
        .set(CONVERSATION.HISTORY_FOR_NEW_MEMBERS, set.historyForNewMembers())
        .set(CONVERSATION.CHANNEL, set.channel())
        .set(CONVERSATION.MUTED_ALL, set.mutedAll())
        .set(CONVERSATION.SLOW_MODE_SECONDS, set.slowModeSeconds())
        .set(CONVERSATION.MESSAGE_LIFE_SECONDS, set.messageLifeSeconds())
        .set(CONVERSATION.SETTINGS_VERSION, version)
        .where(CONVERSATION.ID.eq(group.value()))
        .execute();
  }
}
