package im.__name__.http;

import im.__name__.Create__Name__;
import im.__name__.__Name__;
import im.__name__.__Name__Id;
import im.__name__.__Names__;
import im.account.Caller;
import im.platform.id.PathId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own __names__. */
@RestController
@RequestMapping("/api/v1/__names__")
class __Name__Controller {

  private final __Names__ __names__;

  __Name__Controller(__Names__ __names__) {
    this.__names__ = __names__;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  __Name__ create(Caller caller, @RequestBody Create__Name__ wish) {
    return __names__.create(caller, wish);
  }

  @GetMapping
  Page<__Name__> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return __names__.list(caller, PageLimit.read(limit), Cursor.read(cursor, 1));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Caller caller, @PathVariable String id) {
    __names__.delete(caller, PathId.read(id, __Name__Id::parse, "__name__"));
  }
}
