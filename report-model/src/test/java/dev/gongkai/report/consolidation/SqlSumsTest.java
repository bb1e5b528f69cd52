package dev.gongkai.report.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sums of real reports against those of a database, which is given the numbers as they stand in the files. */
class SqlSumsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void theSamplesAddUpAsInSql() throws Exception {
        compare(TestFolders.samples());
    }

    @Test
    void publishedReportsAndTheSamplesAddUpAsInSql() throws Exception {
        List<Path> files = new ArrayList<>(TestFolders.samples());
        try (Stream<Path> published = Files.list(TestFolders.shared("corpus/raw"))) {
            published.filter(file -> file.toString().endsWith(".json")).forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(10);
        compare(files);
    }

    private static void compare(List<Path> files) throws SQLException, IOException {
        Map<String, Sums> sums = new HashMap<>();
        try (Connection db = DriverManager.getConnection("jdbc:h2:mem:")) {
            db.createStatement()
                    .execute("CREATE TABLE cell (form VARCHAR, cell VARCHAR, report VARCHAR, number NUMERIC(60, 10))");
            for (Path file : files) {
                export(file, db);
                var report = ReportReader.create().read(file);
                sums.merge(report.form().id(), Sums.none(report.form()).plus(report), Sums::plus);
            }
            int compared = 0;
            for (Form form : Form.editions()) {
                Sums own = sums.getOrDefault(form.id(), Sums.none(form));
                for (Map.Entry<CellKey, CellSum> cell : own.cells().entrySet()) {
                    compared += compare(db, own, form, cell.getKey(), cell.getValue());
                }
            }
            assertThat(compared).isGreaterThan(207);
        }
    }

    private static int compare(Connection db, Sums own, Form form, CellKey key, CellSum sum) throws SQLException {
        try (PreparedStatement query = db.prepareStatement(
                "SELECT COALESCE(SUM(number), 0), COUNT(number) FROM cell WHERE form = ? AND cell = ?")) {
            query.setString(1, form.id());
            query.setString(2, key.pointer());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(sum.stated()).as(key.toString()).isEqualByComparingTo(row.getBigDecimal(1));
                assertThat(own.reports() - sum.lacking()).as(key.toString()).isEqualTo(row.getLong(2));
                return 1;
            }
        }
    }

    /** The numbers of a file, without this library: its JSON as a tree. */
    private static void export(Path file, Connection db) throws SQLException, IOException {
        JsonNode document = JSON.readTree(Files.readAllBytes(file));
        try (PreparedStatement insert = db.prepareStatement("INSERT INTO cell VALUES (?, ?, ?, ?)")) {
            for (Part part : Part.values()) {
                if (!part.isTable()) {
                    continue;
                }
                for (Map.Entry<String, JsonNode> line :
                        document.path(part.key()).properties()) {
                    for (Map.Entry<String, JsonNode> cell : line.getValue().properties()) {
                        JsonNode value = cell.getValue();
                        BigDecimal number = value.isObject()
                                ? value.path("value").isNumber()
                                        ? value.path("value").decimalValue()
                                        : null
                                : value.isNumber() ? value.decimalValue() : null;
                        insert.setString(1, document.path("form").asText());
                        insert.setString(2, "/" + part.key() + "/" + line.getKey() + "/" + cell.getKey());
                        insert.setString(3, file.toString());
                        insert.setBigDecimal(4, number);
                        insert.executeUpdate();
                    }
                }
            }
        }
    }
}
