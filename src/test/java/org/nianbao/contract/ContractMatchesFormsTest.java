package org.nianbao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Cell;
import org.nianbao.form.CellType;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.form.Row;
import org.nianbao.form.Section;

/** The typed schemas of the contract and the forms as data say the same, cell by cell. */
class ContractMatchesFormsTest {

    private static final FormCatalogue FORMS = FormCatalogue.load(List.of("2019", "2021"));

    private final Contract contract = Contract.read();

    @ParameterizedTest
    @CsvSource({"2019, 198", "2021, 200"})
    void the_report_schema_of_a_form_has_exactly_its_cells(String form, int cells) {
        List<String> properties = numbers(report(form), form(form).tables().toList());

        assertThat(properties)
                .hasSize(cells)
                .containsExactlyElementsOf(
                        form(form).cells().stream().map(Cell::pointer).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void every_cell_has_a_property_with_its_type_its_limits_and_its_official_label(String id) {
        for (Cell cell : form(id).cells()) {
            JsonNode property = contract.resolve(at(id, cell.pointer()));

            assertThat(property.path("type")).as(cell.pointer()).hasToString(type(cell));
            assertThat(property.path("minimum").decimalValue())
                    .as(cell.pointer())
                    .isEqualByComparingTo(cell.column().limits().least());
            assertThat(property.path("maximum").decimalValue())
                    .as(cell.pointer())
                    .isEqualByComparingTo(cell.column().limits().most());
            assertThat(property.path("x-decimals").asInt(0))
                    .as(cell.pointer())
                    .isEqualTo(cell.column().decimals());
            assertThat(property.path("title").asText())
                    .as(cell.pointer())
                    .isEqualTo(cell.column().label().zh());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void every_row_and_every_group_bears_its_official_label(String id) {
        for (Section section : form(id).tables().toList()) {
            assertThat(title(id, section.pointer())).isEqualTo(section.title().zh());
            section.blocks().forEach(block -> block.rows().forEach(row -> compareTitles(id, section.pointer(), row)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void every_section_has_its_property_and_its_address(String id) {
        for (Section section : form(id).sections()) {
            assertThat(contract.property(report(id), section.key()))
                    .as(section.key())
                    .isPresent();
            assertThat(contract.operations().stream().map(Operation::path))
                    .contains("/api/v1/reports/{organization}/{year}/" + section.path());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void a_blank_section_is_a_good_answer_and_one_that_lacks_any_cell_is_none(String id) {
        Schemas schemas = Schemas.closed(contract);
        for (Section section : form(id).tables().toList()) {
            JsonNode schema = read(id, section);
            ObjectNode blank = SectionContent.blank(form(id), section).toJson();
            assertThat(schemas.errors(schema, blank)).isEmpty();

            for (Cell cell : section.cells()) {
                ObjectNode lacking = blank.deepCopy();
                ((ObjectNode) lacking.at("/" + cell.path()))
                        .remove(cell.column().key());
                assertThat(schemas.errors(schema, lacking)).as(cell.pointer()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void a_section_of_a_form_may_be_sent_with_any_of_its_cells_left_out(String id) {
        Schemas schemas = Schemas.asWritten(contract);
        for (Section section : form(id).tables().toList()) {
            JsonNode schema = contract.property(report(id), section.key()).orElseThrow();

            assertThat(schemas.errors(schema, Contract.YAML.createObjectNode())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"96171.6, true", "24252.311082, true", "0.000001, true", "0.0000001, false", "-1, false", "1e15, false"
    })
    void an_amount_has_at_most_six_decimals(BigDecimal amount, boolean fits) {
        Schemas schemas = Schemas.asWritten(contract);
        JsonNode value = Contract.YAML.getNodeFactory().numberNode(amount);

        assertThat(schemas.errors(Contract.reference("Amount"), value).isEmpty())
                .isEqualTo(fits);
    }

    private void compareTitles(String id, String parent, Row row) {
        String pointer = parent + "/" + row.key();
        if (row.label() != null) {
            assertThat(title(id, pointer)).as(pointer).isEqualTo(row.label().zh());
        }
        row.rows().forEach(child -> compareTitles(id, pointer, child));
    }

    private String title(String id, String pointer) {
        return contract.resolve(at(id, pointer)).path("title").asText();
    }

    private static Form form(String id) {
        return FORMS.find(id).orElseThrow();
    }

    private JsonNode report(String id) {
        return contract.schema("Report" + id);
    }

    private JsonNode read(String id, Section section) {
        JsonNode whole = contract.schema("Report" + id + "Read").path("allOf").path(1);
        return contract.property(whole, section.key()).orElseThrow();
    }

    private JsonNode at(String id, String pointer) {
        JsonNode schema = report(id);
        for (String segment : pointer.substring(1).split("/")) {
            schema = contract.property(schema, segment)
                    .orElseThrow(() -> new AssertionError("The contract has no property for " + pointer));
        }
        return schema;
    }

    private List<String> numbers(JsonNode report, List<Section> tables) {
        List<String> found = new ArrayList<>();
        tables.forEach(table -> collect(contract.property(report, table.key()).orElseThrow(), table.pointer(), found));
        return found;
    }

    private void collect(JsonNode schema, String pointer, List<String> found) {
        JsonNode resolved = contract.resolve(schema);
        if (Stream.of("integer", "number")
                .anyMatch(type -> resolved.path("type").toString().contains(type))) {
            found.add(pointer);
        }
        resolved.path("properties")
                .properties()
                .forEach(member -> collect(member.getValue(), pointer + "/" + member.getKey(), found));
    }

    private static String type(Cell cell) {
        return cell.column().type() == CellType.AMOUNT ? "[\"number\",\"null\"]" : "[\"integer\",\"null\"]";
    }
}
