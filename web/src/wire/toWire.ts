import type { OutgoingBody } from "../model/types";

export interface WireBody {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An outgoing body as the contract names it. */
export function toWireBody(body: OutgoingBody): WireBody {
  switch (body.kind) {
    case "text":
      return { type: "text", body: { text: body.text } };
    case "location":
      return {
        type: "location",
        body: { lat: body.lat, lon: body.lon, ...(body.name ? { name: body.name } : {}) },
      };
    case "contact":
      return { type: "contact", body: { userId: body.userId } };
  }
}
