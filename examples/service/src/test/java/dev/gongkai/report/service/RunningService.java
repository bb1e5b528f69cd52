package dev.gongkai.report.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The application, running on a port of its own. */
final class RunningService implements AutoCloseable {

    static final Map<String, String> USERS =
            Map.of("jing", "clerk-pass-1", "qita", "other-pass-1", "shen", "review-pass-1", "guan", "admin-pass-1");

    private final ServletWebServerApplicationContext context;

    private RunningService(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static RunningService start(Database database, String... more) {
        List<String> arguments = new ArrayList<>(database.settings());
        arguments.addAll(settings());
        arguments.add("--server.port=0");
        arguments.addAll(List.of(more));
        return new RunningService((ServletWebServerApplicationContext)
                SpringApplication.run(ServiceApplication.class, arguments.toArray(String[]::new)));
    }

    static List<String> settings() {
        return List.of(
                "--gongkai.users=jing:CLERK:clerk-pass-1,qita:CLERK:other-pass-1,shen:REVIEWER:review-pass-1,guan:ADMIN:admin-pass-1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN");
    }

    /** Every address, with the method that answers there. */
    Map<RequestMappingInfo, HandlerMethod> handlers() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    String base() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
