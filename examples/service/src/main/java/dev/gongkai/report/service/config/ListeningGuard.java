package dev.gongkai.report.service.config;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Refuses to listen where others can reach an interface that nothing closes. */
@Component
final class ListeningGuard implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final ServiceSettings settings;
    private final @Nullable InetAddress address;

    ListeningGuard(ServiceSettings settings, ServerProperties server) {
        this.settings = settings;
        this.address = server.getAddress();
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        if (settings.hasKey()) {
            if (String.valueOf(settings.apiKey()).length() < ServiceSettings.MIN_KEY) {
                throw new UnsafeSettingsException(
                        "gongkai.api-key 至少 " + ServiceSettings.MIN_KEY + " 个字符",
                        "gongkai.api-key needs at least " + ServiceSettings.MIN_KEY + " characters");
            }
        } else if (address == null || !address.isLoopbackAddress()) {
            throw new UnsafeSettingsException(
                    "在 " + (address == null ? "所有地址" : address.getHostAddress())
                            + " 上监听需要 gongkai.api-key（环境变量 GONGKAI_API_KEY）；没有时只能用 server.address=127.0.0.1",
                    "listening on " + (address == null ? "all addresses" : address.getHostAddress())
                            + " needs gongkai.api-key (GONGKAI_API_KEY); without it, only server.address=127.0.0.1");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
