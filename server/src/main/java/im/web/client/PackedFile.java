package im.web.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * One file, ready to be sent.
 *
 * @param gzip the same compressed; empty where that gains nothing
 * @param etag weak, since both forms share it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record PackedFile(byte[] plain, byte[] gzip, String contentType, String etag) {

  private static final int ETAG_BYTES = 12;
  private static final int WORTH_COMPRESSING = 1_000;
  private static final Set<String> COMPRESSED = Set.of("png", "jpg", "webp", "woff2", "ico");

  static PackedFile of(String name, byte[] content) {
    return new PackedFile(content, maybeGzip(name, content), contentType(name), etag(content));
  }

  private static byte[] maybeGzip(String name, byte[] content) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (content.length < WORTH_COMPRESSING || COMPRESSED.contains(extension)) {
      return new byte[0];
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String contentType(String name) {
    if (name.endsWith(".webmanifest")) {
      return "application/manifest+json";
    }
    MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    boolean text = type.getType().equals("text") || type.getSubtype().equals("javascript");
    return text ? type + "; charset=utf-8" : type.toString();
  }

  private static String etag(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      byte[] start = java.util.Arrays.copyOf(hash, ETAG_BYTES);
      return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
