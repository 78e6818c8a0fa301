import { list, object, text, type Json } from "../json";
import type { RawSocket } from "../socket";
import { eventOf, eventOfSent, readingOf } from "./acts";
import type { ToHub, ToTabs } from "./channel";
import { Members } from "./members";
import { Questions } from "./questions";

export interface HubWorld {
  connect(): RawSocket;
  /** To the tab that the hub lives in. */
  tellOwn(news: ToTabs): void;
  tellOthers(news: ToTabs): void;
  /** Calls back once a tab no longer uses the connection, however it ended. */
  whenGone(tab: string, act: () => void): void;
}

const abnormal = 1006;

/**
 * Owns the WebSocket that the tabs share: asks for each, brings answers to who asked and events to
 * all. It lives in one tab and ends with its socket; the tabs then meet at another hub.
 */
export class Hub {
  private readonly id = crypto.randomUUID();
  private readonly real: RawSocket;
  private readonly members = new Members();
  private readonly questions = new Questions();
  private isOpen = false;
  private over = false;
  private userId: string | null = null;

  constructor(
    private readonly own: string,
    private readonly world: HubWorld,
  ) {
    this.real = world.connect();
    this.real.onopen = () => this.opened();
    this.real.onmessage = (event) => this.read(event.data);
    this.real.onclose = (event) => this.end(event.code);
    world.tellOthers({ to: "tabs", kind: "here", hub: this.id });
  }

  hear(said: ToHub): void {
    if (this.over) return;
    if (said.kind === "join") return this.join(said.tab);
    if (said.hub !== this.id) return;
    if (said.kind === "leave") this.leave(said.tab);
    else if (this.members.has(said.tab)) this.ask(said.tab, said.frame);
  }

  /** For every tab. */
  close(): void {
    this.real.close();
    this.end(abnormal);
  }

  private join(tab: string): void {
    if (!this.members.has(tab)) {
      this.members.add(tab);
      if (tab !== this.own) this.world.whenGone(tab, () => this.gone(tab));
    }
    this.tell(tab, { to: "tabs", kind: "welcome", hub: this.id, tab, isOpen: this.isOpen });
  }

  private leave(tab: string): void {
    // It left without an answer, and nobody was heard since it asked: the connection is dead for all.
    if (this.questions.isUnheard(tab)) this.close();
    else this.gone(tab);
  }

  private gone(tab: string): void {
    if (this.over || !this.members.has(tab)) return;
    this.members.remove(tab);
    this.tellStatus();
  }

  private opened(): void {
    this.isOpen = true;
    this.tellAll({ to: "tabs", kind: "open", hub: this.id });
  }

  private ask(tab: string, frame: string): void {
    if (!this.isOpen) return;
    const { id, ...request } = object(JSON.parse(frame));
    const op = text(request.op);
    const d = this.members.forAll(tab, op, object(request.d));
    if (id === undefined) return this.write({ op, d });
    const own = this.questions.add(tab, (answer) => {
      const answered = JSON.stringify({ ...answer, id });
      this.tell(tab, { to: "tabs", kind: "answer", hub: this.id, tab, frame: answered });
      if (answer.ok === true) this.did(tab, op, d, object(answer.d));
    });
    this.write({ id: own, op, d });
  }

  /** Tells the other tabs what one did. */
  private did(tab: string, op: string, d: Json, answer: Json): void {
    if (op === "auth") this.userId = text(answer.userId);
    if (!this.members.hasOtherThan(tab)) return;
    if (op === "auth") return this.tellStatus();
    if (op === "message.send") return this.readSent(tab, d, answer);
    const event = eventOf(op, d, answer, this.userId ?? "");
    if (event) this.pass(JSON.stringify(event), tab);
  }

  private readSent(tab: string, asked: Json, answer: Json): void {
    const id = this.questions.add(null, (found) => {
      const [message] = list(object(found.d).items);
      this.pass(JSON.stringify(eventOfSent(asked, answer, message)), tab);
    });
    this.write({ id, op: "messages.list", d: readingOf(asked, answer) });
  }

  private tellStatus(): void {
    if (this.userId) this.write({ op: "presence.set", d: { status: this.members.status() } });
  }

  private read(data: unknown): void {
    const frame = object(typeof data === "string" ? JSON.parse(data) : null);
    this.questions.heard(frame);
    if (typeof frame.ev === "string" && typeof data === "string") this.pass(data, null);
  }

  private pass(frame: string, except: string | null): void {
    this.tellAll({ to: "tabs", kind: "event", hub: this.id, except, frame });
  }

  private end(code: number): void {
    if (this.over) return;
    this.over = true;
    this.tellAll({ to: "tabs", kind: "closed", hub: this.id, code });
  }

  private tell(tab: string, news: ToTabs): void {
    if (tab === this.own) this.world.tellOwn(news);
    else this.world.tellOthers(news);
  }

  private tellAll(news: ToTabs): void {
    if (this.members.hasOtherThan(this.own)) this.world.tellOthers(news);
    this.world.tellOwn(news);
  }

  private write(frame: Json): void {
    this.real.send(JSON.stringify(frame));
  }
}
