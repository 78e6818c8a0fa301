import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { AccountId, LocalMessage } from "../model/types";

/** A message that waits, whose account wrote it, and the tab that sends it. */
export interface Shelved {
  readonly accountId: AccountId;
  readonly tab: string;
  readonly local: LocalMessage;
}

/** Where unsent messages outlive their tab. */
export interface OutboxShelf {
  put(shelved: Shelved): Promise<void>;
  remove(clientId: string): Promise<void>;
  all(accountId: AccountId): Promise<readonly Shelved[]>;
}

interface Schema extends DBSchema {
  outbox: { key: string; value: Shelved; indexes: { account: AccountId } };
}

/** In IndexedDB, where the browser has it; a browser without keeps nothing. */
export class BrowserShelf implements OutboxShelf {
  private opened: Promise<IDBPDatabase<Schema>> | undefined;

  async put(shelved: Shelved): Promise<void> {
    await (await this.open()).put("outbox", shelved);
  }

  async remove(clientId: string): Promise<void> {
    await (await this.open()).delete("outbox", clientId);
  }

  async all(accountId: AccountId): Promise<readonly Shelved[]> {
    return (await this.open()).getAllFromIndex("outbox", "account", accountId);
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    this.opened ??= openDB<Schema>("im", 1, {
      upgrade(database) {
        const outbox = database.createObjectStore("outbox", { keyPath: "local.clientId" });
        outbox.createIndex("account", "accountId");
      },
    });
    return this.opened;
  }
}
