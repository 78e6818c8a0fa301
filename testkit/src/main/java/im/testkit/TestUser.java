package im.testkit;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One session of one account. The calls are those of the contract and answer with what the server
 * said; an error answer is thrown as {@link Problem}. Thread-safe.
 */
public final class TestUser {

  private final TestClient client;
  private final String id;
  private final String username;
  private final String password;
  private volatile JsonNode session;
  private final Rest rest;

  TestUser(TestClient client, String username, String password, JsonNode session) {
    this.client = client;
    this.id = session.at("/user/id").asString();
    this.username = username;
    this.password = password;
    this.session = session;
    this.rest = new Rest(client.server(), this::accessToken);
  }

  public String id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String password() {
    return password;
  }

  public String accessToken() {
    return session.path("accessToken").asString();
  }

  public String refreshToken() {
    return session.path("refreshToken").asString();
  }

  public String sessionId() {
    return session.path("sessionId").asString();
  }

  public URI server() {
    return client.server();
  }

  /** Calls with this session's access token. */
  public Rest rest() {
    return rest;
  }

  /** The same account on another device. */
  public TestUser again(String device) {
    return client.login(username, password, device);
  }

  /** Trades the refresh token for new tokens, which this user has from then on. */
  public JsonNode refresh() {
    Object body = Json.object("refreshToken", refreshToken());
    JsonNode renewed = client.rest().post("/sessions/refresh", body).expect(200);
    session = renewed;
    return renewed;
  }

  // Contacts

  public JsonNode request(TestUser other) {
    return rest.post("/contact-requests", Json.object("userId", other.id)).ok();
  }

  public JsonNode answer(String requestId, String status) {
    return rest.patch("/contact-requests/" + requestId, Json.object("status", status)).expect(200);
  }

  /** Makes the two contacts of each other. */
  public TestUser befriend(TestUser other) {
    other.answer(request(other).path("id").asString(), "accepted");
    return this;
  }

  // Conversations

  /** The id of the direct conversation with a contact, made where there is none. */
  public String direct(TestUser other) {
    return create(Json.object("type", "direct", "userId", other.id)).path("id").asString();
  }

  /**
   * The direct conversation opened from both sides: known to the other before its first message.
   */
  public String directBothWays(TestUser other) {
    other.direct(this);
    return direct(other);
  }

  /** The id of a new group of this user's. */
  public String group(String title, TestUser... others) {
    List<String> ids = Arrays.stream(others).map(TestUser::id).toList();
    return create(Json.object("type", "group", "title", title, "memberIds", ids))
        .path("id")
        .asString();
  }

  public JsonNode create(Object conversation) {
    return rest.post("/conversations", conversation).ok();
  }

  public JsonNode conversation(String conversation) {
    return rest.get(path(conversation, "")).expect(200);
  }

  public JsonNode conversations() {
    return conversations("");
  }

  /** A page of own conversations by a query such as {@code limit=100}. */
  public JsonNode conversations(String query) {
    return rest.get("/conversations?" + query).expect(200);
  }

  /** Own state in a conversation, such as {@code "pinned", true}. */
  public JsonNode setMine(String conversation, @Nullable Object... namesAndValues) {
    return rest.patch(path(conversation, "/me"), Json.object(namesAndValues)).ok();
  }

  public JsonNode sync() {
    return rest.get("/sync").expect(200);
  }

  // Messages

  /** Sends a text over REST under a new client id. */
  public JsonNode send(String conversation, String text) {
    return send(conversation, TestClient.unique("c"), text);
  }

  public JsonNode send(String conversation, String clientId, String text) {
    return post(conversation, text(clientId, text)).ok();
  }

  /** Any message, as the contract writes it; 201 when stored, 200 when it was there. */
  public Answer post(String conversation, Object message) {
    return rest.post(path(conversation, "/messages"), message);
  }

  /** A text message to send. */
  public static Object text(String clientId, String text) {
    return Json.object("clientId", clientId, "type", "text", "body", Json.object("text", text));
  }

  /**
   * A text message under a new client id, which mentions others.
   *
   * @param mentions as the contract writes them
   * @param more names and values of other fields
   */
  public static Object mentioning(String text, Object mentions, @Nullable Object... more) {
    Map<String, @Nullable Object> message = Json.object(more);
    message.put("clientId", TestClient.unique("c"));
    message.put("type", "text");
    message.put("body", Json.object("text", text));
    message.put("mentions", mentions);
    return message;
  }

  public JsonNode message(String conversation, long seq) {
    return rest.get(path(conversation, "/messages/" + seq)).expect(200);
  }

  public JsonNode edit(String conversation, long seq, String text) {
    Object body = Json.object("body", Json.object("text", text));
    return rest.patch(path(conversation, "/messages/" + seq), body).expect(200);
  }

  public JsonNode recall(String conversation, long seq) {
    return rest.delete(path(conversation, "/messages/" + seq)).expect(200);
  }

  public void read(String conversation, long seq) {
    rest.put(path(conversation, "/read"), Json.object("seq", seq)).expect(204);
  }

  /** The newest messages, ascending by seq. */
  public JsonNode messages(String conversation) {
    return messages(conversation, "");
  }

  /** Messages by a query such as {@code afterSeq=10&limit=200}, ascending by seq. */
  public JsonNode messages(String conversation, String query) {
    return rest.get(path(conversation, "/messages?" + query)).expect(200).path("items");
  }

  public JsonNode changes(String conversation, long sinceVersion) {
    return rest.get(path(conversation, "/changes?sinceVersion=" + sinceVersion)).expect(200);
  }

  private static String path(String conversation, String rest) {
    return "/conversations/" + conversation + rest;
  }

  // The WebSocket

  /** A connection that has authenticated by its first frame. */
  public TestSocket connect() {
    TestSocket socket = client.connect();
    socket.call("auth", Json.object("token", accessToken()));
    return socket;
  }

  /** A connection authenticated by its header; the {@code session.ready} event is awaited. */
  public TestSocket connectByHeader() {
    TestSocket socket = client.connect("Authorization", "Bearer " + accessToken());
    socket.await("session.ready");
    return socket;
  }
}
