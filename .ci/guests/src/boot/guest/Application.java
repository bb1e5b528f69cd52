package guest;

import com.fasterxml.jackson.databind.Module;
import dev.gongkai.report.json.ReportModule;
import dev.gongkai.report.model.Report;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A web application that takes reports and gives them back. */
@SpringBootApplication
@RestController
public class Application {

    static int port;

    public static void main(String[] args) throws Exception {
        SpringApplication application = new SpringApplication(Application.class);
        try (ConfigurableApplicationContext context = application.run("--server.port=0", "--logging.level.root=WARN");
                PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            new Guest(out).run(Path.of(args[0]));
        }
    }

    @Bean
    Module reports() {
        return new ReportModule();
    }

    @PostMapping("/report")
    Report echo(@RequestBody Report report) {
        return report;
    }
}
