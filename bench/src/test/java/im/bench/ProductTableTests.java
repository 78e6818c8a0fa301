package im.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductTableTests {

  @Test
  void onlyWhatMakesTheMessageTableIsTaken() {
    String script =
        """
        -- Messages; and more.
        CREATE TABLE message_search (message BIGINT);
        CREATE TABLE message (
          seq BIGINT NOT NULL,  -- of the sender; counted
          CONSTRAINT message_pk PRIMARY KEY (seq)
        );
        CREATE INDEX message_ix ON message (seq);
        CREATE INDEX member_ix ON member (message);
        ALTER TABLE message ADD COLUMN body TEXT;
        """;

    assertThat(ProductTable.statements(script))
        .satisfiesExactly(
            table -> assertThat(table).contains("CREATE TABLE message (", "message_pk"),
            index -> assertThat(index).contains("message_ix"),
            column -> assertThat(column).contains("ADD COLUMN body"));
  }
}
