package im;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server: one process whose roles ({@code im.roles}) decide what it serves. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "im")
public class ImApplication {

  public static void main(String[] args) {
    // Netty would follow a sample of its buffers with stack traces; whoever looks for a leak says
    // so.
    System.getProperties().putIfAbsent("io.netty.leakDetection.level", "disabled");
    SpringApplication.run(ImApplication.class, args);
  }
}
