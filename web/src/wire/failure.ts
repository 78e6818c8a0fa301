import { isObject, list, maybeText, number, object, text } from "./json";

/** A refused or failed act, from REST or the socket alike. `code` is one of the contract's, or
 * `network` (no answer), or `timeout`. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly retryAfterMs: number | null = null,
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = "Failure";
  }

  /** Trying again unchanged may succeed. */
  get passing(): boolean {
    return ["network", "timeout", "rate_limited", "unavailable"].includes(this.code);
  }
}

const codesByStatus: Readonly<Record<number, string>> = {
  400: "invalid_request",
  401: "unauthenticated",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  413: "payload_too_large",
  429: "rate_limited",
};

export async function failureOf(response: Response): Promise<Failure> {
  const problem = object(await response.json().catch(() => null));
  const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
  const fields: Record<string, string> = {};
  for (const error of list(problem.errors).filter(isObject)) {
    fields[text(error.field).replace(/^\$?\.?/, "")] = text(error.message);
  }
  return new Failure(
    maybeText(problem.code) ?? codesByStatus[response.status] ?? "unavailable",
    text(problem.detail) || text(problem.title),
    Number.isNaN(retryAfter) ? null : retryAfter * 1000,
    fields,
  );
}

export function failureOfFrame(value: unknown): Failure {
  const error = object(value);
  const retry = number(error.retryAfterMs);
  return new Failure(maybeText(error.code) ?? "unavailable", text(error.message), retry || null);
}

export const asFailure = (cause: unknown): Failure =>
  cause instanceof Failure ? cause : new Failure("network", String(cause));
