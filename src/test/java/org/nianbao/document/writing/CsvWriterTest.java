package org.nianbao.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

class CsvWriterTest {

    private static final FormCatalogue FORMS = FormCatalogue.load(List.of("2019", "2021", "2031"));

    private static String write(ObjectNode document, String organizationName) {
        ReportDocument report = Samples.read(new DocumentReader(FORMS), document);
        byte[] bytes = new CsvWriter().write(new PrintedReport(report, organizationName, Optional.empty()));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void a_line_tells_of_a_cell_whose_it_is_what_it_is_called_and_what_stands_there() {
        ObjectNode document = Samples.blank(Samples.form("2021"));
        Samples.set(document, "/proactiveDisclosure/administrativeRules/issued", 3);
        Samples.mark(document, "/proactiveDisclosure/administrativeRules/repealed", "notApplicable");

        assertThat(write(document, "某局,\"甲\"").lines().limit(4))
                .containsExactly(
                        "\uFEFForganization,organizationName,year,form,cell,label,value,unit,mark",
                        "11341702486344515H,\"某局,\"\"甲\"\"\",2021,2021,/proactiveDisclosure/administrativeRules/issued,规章 · 本年制发件数,3,件,",
                        "11341702486344515H,\"某局,\"\"甲\"\"\",2021,2021,/proactiveDisclosure/administrativeRules/repealed,规章 · 本年废止件数,,件,notApplicable",
                        "11341702486344515H,\"某局,\"\"甲\"\"\",2021,2021,/proactiveDisclosure/administrativeRules/inForce,规章 · 现行有效件数,,件,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021", "2031"})
    void every_cell_of_a_form_has_a_line(String id) throws IOException {
        Form form = FORMS.find(id).orElseThrow();
        ObjectNode document = Samples.blank(form);
        form.cells().forEach(cell -> Samples.set(document, cell.pointer(), cell.index()));

        String csv = write(document, "某局");
        List<CSVRecord> lines = CSVParser.parse(
                        csv, CSVFormat.RFC4180.builder().setHeader().get())
                .getRecords();

        assertThat(lines)
                .extracting(line -> line.get("cell") + " " + line.get("value"))
                .isEqualTo(form.cells().stream()
                        .map(cell -> cell.pointer() + " " + cell.index())
                        .toList());
        assertThat(csv).endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"})
    void a_spreadsheet_takes_no_name_for_a_formula(String name) throws IOException {
        String csv = write(Samples.zero(Samples.form("2021")), name);

        assertThat(CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().get()))
                .allMatch(line -> line.get("organizationName").equals("'" + name));
    }

    @Test
    void a_document_of_no_organization_has_none_in_its_lines() {
        ObjectNode document = Samples.zero(Samples.form("2019")).putNull("organization");

        assertThat(write(document, "").lines().skip(1)).allMatch(line -> line.startsWith("\"\",,2019,2019,/"));
    }

    @Test
    void amounts_are_exact_and_signs_stay() {
        ObjectNode document = Samples.blank(Samples.form("2019"));
        Cell amount = Samples.form("2019").cells().stream()
                .filter(cell -> cell.column().decimals() > 0)
                .findFirst()
                .orElseThrow();
        Samples.set(document, amount.pointer(), new BigDecimal("24252.311082"));

        assertThat(write(document, "某局").lines().filter(line -> line.contains(amount.pointer())))
                .singleElement()
                .asString()
                .contains(",24252.311082,万元,");
    }
}
