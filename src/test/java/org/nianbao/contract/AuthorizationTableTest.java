package org.nianbao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is open by oversight: the table of who may do what lists exactly the operations of the contract. */
class AuthorizationTableTest {

    /** Pages for people, which are no operations. */
    private static final String PAGES = "GET /q/swagger-ui";

    private final Contract contract = Contract.read();
    private final Map<String, JsonNode> table = Contract.resource(TableLine.FILE).properties().stream()
            .filter(entry -> !entry.getKey().startsWith(PAGES))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Test
    void every_operation_of_the_contract_stands_in_the_table_and_the_other_way_round() {
        assertThat(new TreeSet<>(table.keySet())).isEqualTo(names(contract.operations()));
    }

    @Test
    void the_contract_calls_public_exactly_what_the_table_opens_to_all() {
        Set<String> open = table.entrySet().stream()
                .filter(entry -> entry.getValue().asText().equals("public"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names(contract.operations().stream()
                        .filter(Operation::isPublic)
                        .toList()))
                .isEqualTo(open);
    }

    @Test
    void what_is_not_public_says_that_it_may_be_forbidden() {
        assertThat(contract.operations())
                .filteredOn(operation -> !operation.isPublic())
                .allSatisfy(operation -> assertThat(operation.statuses()).contains("401", "403"));
    }

    private static Set<String> names(Iterable<Operation> operations) {
        Set<String> names = new TreeSet<>();
        operations.forEach(operation -> names.add(operation.toString()));
        return names;
    }
}
