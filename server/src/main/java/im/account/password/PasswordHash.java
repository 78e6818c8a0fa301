package im.account.password;

/**
 * What is kept of a password. Never shown: it prints as asterisks.
 *
 * @param encoded in PHC text form, parameters and salt included
 */
public record PasswordHash(String encoded) {

  @Override
  public String toString() {
    return "***";
  }
}
