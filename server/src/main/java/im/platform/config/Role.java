package im.platform.config;

/** What a node serves. One machine has all roles; a cluster spreads them. */
public enum Role {
  /** The REST API and the web client. */
  WEB,
  /** The WebSocket. */
  GATEWAY,
  /** Upload and download. */
  FILES,
  /** Scheduled work. */
  JOBS
}
