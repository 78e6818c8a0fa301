import { Failure, failureOf } from "./failure";

export interface TokenSource {
  /** A token that is good for the next seconds; refreshes when needed. */
  current(): Promise<string>;
  /** The server refused this token: get another one. */
  renew(refused: string): Promise<string>;
}

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
}

/** REST over `fetch`: bearer token, one retry after a refresh, problems as `Failure`. */
export class Http {
  constructor(
    private readonly tokens: TokenSource,
    private readonly base = "/api/v1",
  ) {}

  async call(path: string, call: Call = {}): Promise<unknown> {
    const token = await this.tokens.current();
    const response = await this.send(path, call, token);
    if (response.status !== 401) return this.read(response);
    return this.read(await this.send(path, call, await this.tokens.renew(token)));
  }

  /** For the few calls that need no session. */
  async open(path: string, call: Call = {}): Promise<unknown> {
    return this.read(await this.send(path, call, null));
  }

  private async send(path: string, call: Call, token: string | null): Promise<Response> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (call.body !== undefined) headers["Content-Type"] = "application/json";
    try {
      return await fetch(this.base + path + queryOf(call.query), {
        method: call.method ?? "GET",
        headers,
        // What is deleted outlives a page that goes away.
        keepalive: call.method === "DELETE",
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      });
    } catch (cause) {
      throw new Failure("network", String(cause));
    }
  }

  private async read(response: Response): Promise<unknown> {
    if (!response.ok) throw await failureOf(response);
    if (response.status === 204) return null;
    return response.json().catch(() => null);
  }
}

function queryOf(query: Call["query"]): string {
  const pairs = Object.entries(query ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  if (pairs.length === 0) return "";
  return `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
}
