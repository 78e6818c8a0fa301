package im.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestServer;
import im.web.RawHttp;
import im.web.RawHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFilesTests {

  private static Answer get(String path, String... headers) {
    List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Host: localhost"));
    lines.addAll(List.of(headers));
    return RawHttp.send(TestServer.shared().uri(), "", lines.toArray(String[]::new));
  }

  @Test
  void theRootIsAPageWithOrWithoutAClient() {
    Answer page = get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("cache-control")).isEqualTo("no-cache");
    assertThat(page.body()).contains("<html");
  }

  @Test
  void anUnchangedFileIsNotSentAgain() {
    String etag = get("/").header("etag");
    Answer again = get("/", "If-None-Match: " + etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aLargeFileIsCompressedForWhoTakesIt() {
    Answer packed = get("/api/docs/swagger-ui.css", "Accept-Encoding: br, gzip");
    assertThat(packed.header("content-encoding")).isEqualTo("gzip");
    assertThat(packed.header("vary")).contains("Accept-Encoding");
    assertThat(get("/api/docs/swagger-ui.css").header("content-encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../application.yaml",
        "/%2e%2e/application.yaml",
        "/..%2fapplication.yaml",
        "/assets/../../application.yaml",
        "/api/docs/../../../../application.yaml",
        "/.env",
        "/im/ImApplication.class"
      })
  void nothingOutsideItsFolderIsServed(String path) {
    assertThat(get(path).status()).isEqualTo(404);
  }

  @Test
  void theApiDocumentAndItsViewerAreServed() {
    assertThat(get("/api/v1/openapi.json").header("content-type")).startsWith("application/json");
    assertThat(get("/api/docs").header("location")).isEqualTo("/api/docs/");
    assertThat(get("/api/docs/").body()).contains("swagger-ui-bundle.js");
    assertThat(get("/api/docs/swagger-initializer.js").body()).contains("/api/v1/openapi.json");
  }
}
