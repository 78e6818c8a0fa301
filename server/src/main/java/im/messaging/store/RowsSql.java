package im.messaging.store;

import im.storage.UuidConverter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A statement over as many rows of parameters as a batch has. It is rendered, and prepared by the
 * server, once for each of a few sizes: what is missing to the next one is filled, with the last
 * row again where the statement does not mind to meet a row twice. Thread-safe.
 */
final class RowsSql {

  /** A batch has no more entries than the last. */
  private static final int[] SIZES = {
    1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256
  };

  private final String[] bySize = new String[SIZES.length];

  /**
   * A statement.
   *
   * @param row how the first and every further row is written
   */
  RowsSql(String head, String row, String separator, String tail) {
    this(head, row, row, separator, tail);
  }

  private RowsSql(String head, String first, String further, String separator, String tail) {
    for (int i = 0; i < SIZES.length; i++) {
      bySize[i] = head + first + (separator + further).repeat(SIZES[i] - 1) + tail;
    }
  }

  /**
   * A column of the table that the rows make.
   *
   * @param parameter stands for the value
   */
  record Column(String name, String parameter) {

    static Column of(String name) {
      return new Column(name, "?");
    }

    /** Untyped bytes are a BLOB to MariaDB, which puts a table with such a column into a file. */
    static Column id(String name) {
      return new Column(name, "CAST(? AS BINARY(16))");
    }

    private String named() {
      return parameter + " AS " + name;
    }
  }

  /** A statement that joins a table of the rows. */
  static RowsSql join(String head, List<Column> columns, String tail) {
    String first = columns.stream().map(Column::named).collect(Collectors.joining(", "));
    String further = columns.stream().map(Column::parameter).collect(Collectors.joining(", "));
    return new RowsSql(head + "SELECT ", first, further, " UNION ALL SELECT ", tail);
  }

  /** How one row becomes parameters. */
  @FunctionalInterface
  interface Binder<R> {
    void bind(Binding to, R row) throws SQLException;
  }

  /** Where the next parameter goes. */
  static final class Binding {

    private final PreparedStatement statement;
    private int index;

    private Binding(PreparedStatement statement) {
      this.statement = statement;
    }

    Binding add(UUID id) throws SQLException {
      statement.setBytes(++index, UuidConverter.toBytes(id));
      return this;
    }

    Binding add(long number) throws SQLException {
      statement.setLong(++index, number);
      return this;
    }

    Binding add(String text) throws SQLException {
      statement.setString(++index, text);
      return this;
    }
  }

  /**
   * The statement with its parameters set; the caller closes it.
   *
   * @param rows at least one
   * @param tail parameters behind the rows
   */
  <R> PreparedStatement prepare(Connection connection, List<R> rows, Binder<R> binder, long... tail)
      throws SQLException {
    return prepare(connection, rows, rows.getLast(), binder, tail);
  }

  /**
   * As the other, for a statement that is to meet each row once.
   *
   * @param filler stands where rows are missing
   */
  <R> PreparedStatement prepare(
      Connection connection, List<R> rows, R filler, Binder<R> binder, long... tail)
      throws SQLException {
    int found = Arrays.binarySearch(SIZES, rows.size());
    int size = found < 0 ? -found - 1 : found;
    PreparedStatement statement = connection.prepareStatement(bySize[size]);
    Binding binding = new Binding(statement);
    for (int i = 0; i < SIZES[size]; i++) {
      binder.bind(binding, i < rows.size() ? rows.get(i) : filler);
    }
    for (long number : tail) {
      binding.add(number);
    }
    return statement;
  }
}
