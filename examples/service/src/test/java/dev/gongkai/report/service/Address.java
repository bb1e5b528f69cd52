package dev.gongkai.report.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * An address of the desk or of the interface, as the application itself lists them: one that comes later is tried too.
 *
 * @param post whether something is sent there
 * @param path with names in braces
 * @param variables the names in it
 * @param parameters the fields
 * @param files the fields that are files
 */
record Address(boolean post, String path, List<String> variables, List<String> parameters, List<String> files) {

    /** What would be taken where it is of the right kind. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("revision", "1"),
            Map.entry("version", "1"),
            Map.entry("from", "1"),
            Map.entry("part", "overview"),
            Map.entry("block", "0"),
            Map.entry("alt", "说明"),
            Map.entry("rows", "甲 | 乙"),
            Map.entry("to", "CHECKED"),
            Map.entry("format", "docx"),
            Map.entry("edition", "2021"),
            Map.entry("year", "2025"),
            Map.entry("beginning", "BLANK"),
            Map.entry("role", "CLERK"),
            Map.entry("closed", "false"),
            Map.entry("agency", "示例局"),
            Map.entry("language", "zh-CN"),
            Map.entry("password", "0123456789ab"),
            Map.entry("rule", "form.sections"),
            Map.entry("place", "/other"));

    static List<Address> of(Map<RequestMappingInfo, HandlerMethod> handlers) {
        List<Address> all = new ArrayList<>();
        handlers.forEach((info, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith(Address.class.getPackageName())) {
                return;
            }
            List<String> variables = new ArrayList<>();
            List<String> parameters = new ArrayList<>();
            List<String> files = new ArrayList<>();
            for (MethodParameter parameter : handler.getMethodParameters()) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                String name = String.valueOf(parameter.getParameterName());
                boolean file = parameter.nestedIfOptional().getNestedParameterType() == MultipartFile.class
                        || parameter.getGenericParameterType().getTypeName().contains("MultipartFile");
                if (parameter.hasParameterAnnotation(PathVariable.class)) {
                    variables.add(name);
                } else if (file || parameter.hasParameterAnnotation(RequestPart.class)) {
                    files.add(name);
                } else if (parameter.hasParameterAnnotation(RequestParam.class)
                        && parameter.getParameterType() != Map.class) {
                    parameters.add(name);
                }
            }
            boolean post = info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
            for (String path : info.getPatternValues()) {
                all.add(new Address(post, path, variables, parameters, files));
            }
        });
        return all;
    }

    boolean isOfTheDesk() {
        return !path.startsWith("/api/");
    }

    /** All its fields with what would be taken. */
    Map<String, String> usual(String id) {
        Map<String, String> values = new LinkedHashMap<>();
        variables.forEach(name -> values.put(name, name.equals("id") ? id : USUAL.getOrDefault(name, "x")));
        parameters.forEach(name -> values.put(name, USUAL.getOrDefault(name, "x")));
        return values;
    }

    /** Asks there. */
    WebClient ask(WebClient client, Map<String, String> values, String fileName, byte[] file) throws Exception {
        String filled = path;
        for (String name : variables) {
            filled = filled.replaceAll(
                    "\\{" + name + "(:[^}]*)?}",
                    encoded(String.valueOf(values.get(name))).replace("$", "%24"));
        }
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.keySet().removeAll(variables);
        if (!post) {
            return client.get(filled + "?" + query(fields));
        }
        if (client.token().isEmpty()) {
            client.get("/desk/new");
        }
        if (files.isEmpty()) {
            return client.post(filled, fields);
        }
        return client.upload(
                filled,
                fields,
                files.stream()
                        .map(name -> new WebClient.Upload(name, fileName, file))
                        .toArray(WebClient.Upload[]::new));
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
