package im.messaging.store;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;

/** What names a message for whoever sent it. */
record SendKey(ConversationId conversation, AccountId sender, String clientId) {}
