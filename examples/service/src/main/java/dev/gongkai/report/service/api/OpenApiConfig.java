package dev.gongkai.report.service.api;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.service.spool.Spool;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the description of the interface says of itself, with an example that can be sent. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfig {

    @Bean
    OpenAPI openApi() {
        // How it is held here is no business of those who read it.
        SpringDocUtils.getConfig().replaceWithSchema(Spool.class, new StringSchema().format("byte"));
        return new OpenAPI()
                .info(new Info()
                        .title("Gongkai")
                        .version("1")
                        .description("政府信息公开工作年度报告 Annual reports of open government information"))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-API-Key"))
                        .addSchemas(
                                "Report",
                                new ObjectSchema()
                                        .description("报告数据格式，见 See /api/reports/schema/{edition}")
                                        .addProperty("form", new ObjectSchema().type("string"))
                                        .addProperty("year", new ObjectSchema().type("integer")))
                        .addExamples(
                                "report", new Example().summary("示例报告 A report").value(example())))
                .addSecurityItem(new SecurityRequirement().addList("key"));
    }

    private static Object example() {
        Report report = Report.builder(Form.forYear(2025), 2025, Agency.of("示例市人民政府办公室"))
                .overview(Narrative.parse("（一）主动公开。全年主动公开信息138条。\n（二）依申请公开。全年收到申请23件。"))
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 23)
                .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, 23)
                .zeroBlanks()
                .fillTotals()
                .build();
        return new JsonMapper().readValue(ReportWriter.create().write(report), Object.class);
    }
}
