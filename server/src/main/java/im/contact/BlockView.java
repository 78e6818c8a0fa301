package im.contact;

import im.account.Profile;
import im.platform.id.AccountId;
import java.time.Instant;

/** An entry of the list of those one has blocked, as it goes over the wire. */
public record BlockView(AccountId userId, Instant createdAt, Profile user) {}
