package im.messaging.store;

import im.group.GroupSettings;
import im.messaging.body.MessageBody.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The system messages that tell of changed settings: one for each field that has an event. */
final class SettingsNotices {

  private SettingsNotices() {}

  static List<Notice> of(GroupSettings before, GroupSettings after) {
    List<Notice> notices = new ArrayList<>();
    if (!before.title().equals(after.title())) {
      notices.add(Notice.ofTitle(after.title()));
    }
    if (!Objects.equals(before.avatarFileId(), after.avatarFileId())) {
      notices.add(Notice.of("avatar"));
    }
    if (!Objects.equals(before.announcement(), after.announcement())) {
      notices.add(Notice.ofAnnouncement(after.announcement()));
    }
    if (before.mutedAll() != after.mutedAll()) {
      notices.add(Notice.of(after.mutedAll() ? "mutedAll" : "unmutedAll"));
    }
    if (before.messageLifeSeconds() != after.messageLifeSeconds()) {
      notices.add(Notice.ofLife(after.messageLifeSeconds()));
    }
    return notices;
  }
}
