package im.contact.http;

import im.account.Caller;
import im.contact.BlockEntries;
import im.contact.BlockView;
import im.contact.Blocks;
import im.platform.id.AccountId;
import im.platform.id.PathId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Blocks. */
@RestController
@RequestMapping("/api/v1/blocks")
class BlockController {

  private final Blocks blocks;
  private final BlockEntries entries;

  BlockController(Blocks blocks, BlockEntries entries) {
    this.blocks = blocks;
    this.entries = entries;
  }

  @GetMapping
  Page<BlockView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return blocks.list(caller, PageLimit.read(limit), Cursor.read(cursor, 1));
  }

  @PutMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void block(Caller caller, @PathVariable String userId) {
    entries.block(caller, PathId.read(userId, AccountId::parse, "user"));
  }

  @DeleteMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unblock(Caller caller, @PathVariable String userId) {
    entries.unblock(caller, PathId.read(userId, AccountId::parse, "block"));
  }
}
