package dev.gongkai.report.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the artifacts on the class path provide. Ours are also looked for by the names of their classes: many a
 * packaging of several jars into one keeps {@code META-INF/services} of one of them only.
 */
final class Services {

    private Services() {}

    /**
     * Ours by name, then the services, each class once.
     *
     * @param ours the names of the classes of this library that provide it
     */
    static <T> List<T> all(Class<T> type, List<String> ours) {
        Map<String, T> found = new LinkedHashMap<>();
        for (String name : ours) {
            loaders()
                    .map(loader -> instance(type, name, loader))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(provider -> found.put(name, provider));
        }
        List<T> services = new ArrayList<>();
        loaders().forEach(loader -> collect(ServiceLoader.load(type, loader).iterator(), services));
        services.sort(Comparator.comparing(service -> service.getClass().getName()));
        services.forEach(service -> found.putIfAbsent(service.getClass().getName(), service));
        return List.copyOf(found.values());
    }

    /** A server may have this library besides the application that has it too: the classes of one are nothing to the other. */
    private static <T> void collect(Iterator<T> providers, List<T> services) {
        for (boolean more = true; more; ) {
            try {
                more = providers.hasNext();
                if (more) {
                    services.add(providers.next());
                }
            } catch (ServiceConfigurationError e) {
                if (e.getCause() != null) {
                    throw e;
                }
            }
        }
    }

    /** Where to look: beside this class, and, in servers that load applications apart, where the caller's classes are. */
    private static Stream<ClassLoader> loaders() {
        ClassLoader own = Services.class.getClassLoader();
        ClassLoader callers = Thread.currentThread().getContextClassLoader();
        return Stream.of(own, callers).filter(Objects::nonNull).distinct();
    }

    private static <T> @Nullable T instance(Class<T> type, String name, ClassLoader loader) {
        try {
            Class<?> provider = Class.forName(name, true, loader);
            return type.isAssignableFrom(provider)
                    ? type.cast(provider.getDeclaredConstructor().newInstance())
                    : null;
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new ServiceConfigurationError(name, e);
        }
    }
}
