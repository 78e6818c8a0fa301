package im.contact.http;

import im.account.Caller;
import im.contact.request.RequestContact;
import im.contact.request.RequestOutcome;
import im.contact.request.Requests;
import im.contact.store.ContactRequest;
import im.contact.store.RequestStatus;
import im.contact.store.RequestTable.Direction;
import im.platform.error.Refusal;
import im.platform.id.PathId;
import im.platform.id.Uuids;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contact requests. */
@RestController
@RequestMapping("/api/v1/contact-requests")
class ContactRequestController {

  /** What becomes of a request. */
  record Decision(@Nullable String status) {

    RequestStatus check() {
      return RequestStatus.maybeParse(status == null ? "" : status)
          .filter(decision -> decision != RequestStatus.PENDING)
          .orElseThrow(() -> Refusal.invalid("status", "must be accepted, rejected or canceled"));
    }
  }

  private final Requests requests;

  ContactRequestController(Requests requests) {
    this.requests = requests;
  }

  @ApiResponse(
      responseCode = "201",
      description = "Asked, or accepted where the other had asked.",
      useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "It was open already.",
      useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<ContactRequest> request(Caller caller, @RequestBody RequestContact wish) {
    RequestOutcome outcome = requests.request(caller, wish);
    HttpStatus status = outcome.isRepeat() ? HttpStatus.OK : HttpStatus.CREATED;
    return ResponseEntity.status(status).body(outcome.request());
  }

  @GetMapping
  Page<ContactRequest> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String direction,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return requests.list(
        caller,
        direction(direction),
        status == null ? null : status(status),
        PageLimit.read(limit),
        Cursor.read(cursor, 1));
  }

  @PatchMapping("/{id}")
  ContactRequest decide(Caller caller, @PathVariable String id, @RequestBody Decision decision) {
    RequestStatus status = decision.check();
    return requests.decide(caller, PathId.read(id, Uuids::parse, "contact request"), status);
  }

  private static Direction direction(@Nullable String text) {
    return switch (text) {
      case null -> Direction.BOTH;
      case "in" -> Direction.IN;
      case "out" -> Direction.OUT;
      default -> throw Refusal.invalid("direction", "must be in or out");
    };
  }

  private static RequestStatus status(String text) {
    return RequestStatus.maybeParse(text)
        .orElseThrow(
            () -> Refusal.invalid("status", "must be pending, accepted, rejected or canceled"));
  }
}
