package im.account.store;

import static im.storage.tables.Tables.ACCOUNT;

import im.account.Profile;
import im.account.password.PasswordHash;
import im.platform.id.AccountId;
import im.platform.text.Texts;
import im.storage.Database;
import im.storage.tables.tables.records.AccountRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table {@code account}: one row for each account, kept for ever, emptied when deleted. */
@Repository
public class AccountTable {

  private final Database database;

  AccountTable(Database database) {
    this.database = database;
  }

  /**
   * Adds an account.
   *
   * @throws org.jooq.exception.IntegrityConstraintViolationException where the name is taken
   */
  public void insert(Account account, PasswordHash hash) {
    database.execute(
        sql ->
            sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id().value())
                .set(ACCOUNT.USERNAME, account.username())
                .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                .set(ACCOUNT.DISPLAY_NAME_FOLDED, Texts.fold(account.displayName()))
                .set(ACCOUNT.EMAIL, account.email())
                .set(ACCOUNT.BIO, account.bio())
                .set(ACCOUNT.LOCALE, account.locale())
                .set(ACCOUNT.PRESENCE_VISIBLE, account.presenceVisible())
                .set(ACCOUNT.PASSWORD_HASH, hash.encoded())
                .set(ACCOUNT.CREATED_AT, account.createdAt())
                .execute());
  }

  public Optional<Account> maybeFind(AccountId id) {
    return database.read(
        sql -> sql.fetchOptional(ACCOUNT, ACCOUNT.ID.eq(id.value())).map(AccountTable::account));
  }

  /** Keeps the accounts as they are until the write around this call ends. */
  public void lock(Collection<AccountId> ids) {
    database.lock(ACCOUNT.ID, values(ids));
  }

  /** Whether anybody bears the name, or did until not long ago. */
  public boolean isTaken(String username) {
    return database.read(sql -> sql.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username)));
  }

  public Optional<Credentials> maybeCredentials(String username) {
    return credentials(ACCOUNT.USERNAME.eq(username));
  }

  public Optional<Credentials> maybeCredentials(AccountId id) {
    return credentials(ACCOUNT.ID.eq(id.value()));
  }

  private Optional<Credentials> credentials(Condition which) {
    return database.read(
        sql ->
            sql.fetchOptional(ACCOUNT, which.and(ACCOUNT.DELETED_AT.isNull()))
                .map(
                    row ->
                        new Credentials(
                            new AccountId(row.getId()),
                            row.getUsername(),
                            new PasswordHash(row.getPasswordHash()))));
  }

  /** Stores what a person may change of the profile. */
  public void update(Account account) {
    database.execute(
        sql ->
            sql.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                .set(ACCOUNT.DISPLAY_NAME_FOLDED, Texts.fold(account.displayName()))
                .set(ACCOUNT.EMAIL, account.email())
                .set(ACCOUNT.BIO, account.bio())
                .set(ACCOUNT.LOCALE, account.locale())
                .set(ACCOUNT.AVATAR_FILE_ID, account.avatarFileId())
                .set(ACCOUNT.PRESENCE_VISIBLE, account.presenceVisible())
                .where(ACCOUNT.ID.eq(account.id().value()))
                .execute());
  }

  public void setPassword(AccountId id, PasswordHash hash) {
    database.execute(
        sql ->
            sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash.encoded())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute());
  }

  /** Empties the account for good; its name stays taken until {@link #freeNames}. */
  public void delete(AccountId id, Instant at) {
    database.execute(
        sql ->
            sql.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, "")
                .set(ACCOUNT.DISPLAY_NAME_FOLDED, "")
                .setNull(ACCOUNT.EMAIL)
                .set(ACCOUNT.BIO, "")
                .setNull(ACCOUNT.LOCALE)
                .setNull(ACCOUNT.AVATAR_FILE_ID)
                .set(ACCOUNT.PASSWORD_HASH, "")
                .set(ACCOUNT.DELETED_AT, at)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute());
  }

  /** Frees the names of the accounts deleted before that time. */
  public int freeNames(Instant deletedBefore) {
    return database.write(
        sql ->
            sql.update(ACCOUNT)
                .setNull(ACCOUNT.USERNAME)
                .where(ACCOUNT.DELETED_AT.lt(deletedBefore), ACCOUNT.USERNAME.isNotNull())
                .execute());
  }

  public Map<AccountId, Profile> profiles(Collection<AccountId> ids) {
    return database.read(
        sql ->
            sql.fetch(ACCOUNT, ACCOUNT.ID.in(values(ids))).stream()
                .map(row -> account(row).profile())
                .collect(Collectors.toMap(Profile::id, Function.identity())));
  }

  public Set<AccountId> active(Collection<AccountId> ids) {
    return database.read(
        sql ->
            sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(values(ids)), ACCOUNT.DELETED_AT.isNull())
                .fetchSet(row -> new AccountId(row.value1())));
  }

  /** Those of them that show nobody whether they are online. */
  public Set<AccountId> withoutPresence(Collection<AccountId> ids) {
    return database.read(
        sql ->
            sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(values(ids)), ACCOUNT.PRESENCE_VISIBLE.isFalse())
                .fetchSet(row -> new AccountId(row.value1())));
  }

  private static Set<UUID> values(Collection<AccountId> ids) {
    return ids.stream().map(AccountId::value).collect(Collectors.toSet());
  }

  /**
   * Active accounts whose username begins with the text or whose display name holds it, without
   * regard to case, by username.
   *
   * @param after the last username already seen
   */
  public List<Profile> search(String text, @Nullable String after, int limit) {
    String folded = Texts.fold(text);
    Condition matches =
        ACCOUNT.USERNAME.startsWith(folded).or(ACCOUNT.DISPLAY_NAME_FOLDED.contains(folded));
    return database.read(
        sql ->
            sql.selectFrom(ACCOUNT)
                .where(matches, ACCOUNT.DELETED_AT.isNull())
                .and(after == null ? DSL.noCondition() : ACCOUNT.USERNAME.gt(after))
                .orderBy(ACCOUNT.USERNAME)
                .limit(limit)
                .fetch(row -> account(row).profile()));
  }

  private static Account account(AccountRecord row) {
    return new Account(
        new AccountId(row.getId()),
        row.getUsername(),
        row.getDisplayName(),
        row.getEmail(),
        row.getBio(),
        row.getLocale(),
        row.getAvatarFileId(),
        row.getPresenceVisible(),
        row.getCreatedAt(),
        row.getDeletedAt());
  }
}
