package dev.gongkai.report.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service for programs and the desk for people (服务与工作台): {@code java -jar gongkai-service.jar}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ServiceApplication {

    /** For Spring. */
    public ServiceApplication() {}

    /**
     * Starts it.
     *
     * @param args settings, such as {@code --server.port=9000}
     */
    public static void main(String[] args) {
        SpringApplication.run(ServiceApplication.class, args);
    }
}
