package im.contact.http;

import im.account.Caller;
import im.account.Profile;
import im.contact.ContactEntries;
import im.contact.ContactPatch;
import im.contact.ContactView;
import im.contact.Contacts;
import im.platform.id.AccountId;
import im.platform.id.PathId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contacts. */
@RestController
@RequestMapping("/api/v1")
class ContactController {

  private final Contacts contacts;
  private final ContactEntries entries;

  ContactController(Contacts contacts, ContactEntries entries) {
    this.contacts = contacts;
    this.entries = entries;
  }

  @GetMapping("/contacts")
  Page<ContactView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return contacts.list(caller, PageLimit.read(limit), Cursor.read(cursor, 1));
  }

  @PatchMapping("/contacts/{userId}")
  ContactView change(Caller caller, @PathVariable String userId, @RequestBody ContactPatch patch) {
    return entries.change(caller, PathId.read(userId, AccountId::parse, "contact"), patch);
  }

  @DeleteMapping("/contacts/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Caller caller, @PathVariable String userId) {
    entries.remove(caller, PathId.read(userId, AccountId::parse, "contact"));
  }

  @GetMapping("/users/{id}/mutual-contacts")
  Page<Profile> mutual(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    AccountId other = PathId.read(id, AccountId::parse, "user");
    return contacts.mutual(caller, other, PageLimit.read(limit), Cursor.read(cursor, 1));
  }
}
