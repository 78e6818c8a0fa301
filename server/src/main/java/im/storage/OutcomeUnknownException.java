package im.storage;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/** A commit threw: the transaction may be durable or not. Repeating it idempotently finds out. */
public final class OutcomeUnknownException extends DataAccessException {

  OutcomeUnknownException(SQLException cause) {
    super("the commit failed; its outcome is unknown", cause);
  }
}
