package org.nianbao.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.platform.json.Vocabulary;

/** A column of the register's CSV, and how its cells say what the organization's JSON says. */
enum RegisterColumn {
    CODE("code"),
    NAME("name") {
        @Override
        String cell(JsonNode organization) {
            return disarmed(super.cell(organization));
        }

        @Override
        void read(String cell, ObjectNode into) {
            super.read(armed(cell), into);
        }
    },
    SHORT_NAMES("shortNames") {
        @Override
        String cell(JsonNode organization) {
            return disarmed(Bars.joined(texts(organization.get(member()))));
        }

        @Override
        void read(String cell, ObjectNode into) {
            ArrayNode names = into.putArray(member());
            Bars.split(armed(cell)).forEach(names::add);
        }
    },
    KIND("kind"),
    DIVISION("division"),
    PARENT("parent"),
    VALID_FROM("validFrom"),
    VALID_TO("validTo"),
    FILED_BY("filedBy"),
    NAMES("names") {
        @Override
        String cell(JsonNode organization) {
            return Bars.periods(organization.get(member()), "name");
        }

        @Override
        void read(String cell, ObjectNode into) {
            Bars.readParts(cell, into.putArray(member()), "from", "name");
        }
    },
    PARENTS("parents") {
        @Override
        String cell(JsonNode organization) {
            return Bars.periods(organization.get(member()), "parent");
        }

        @Override
        void read(String cell, ObjectNode into) {
            Bars.readParts(cell, into.putArray(member()), "from", "parent");
        }
    },
    SUCCESSORS("successors") {
        @Override
        String cell(JsonNode organization) {
            List<String> parts = new ArrayList<>();
            organization
                    .get(member())
                    .forEach(each -> parts.add(
                            each.get("on").textValue() + ":" + each.get("code").textValue() + ":"
                                    + each.get("kind").textValue()));
            return String.join("|", parts);
        }

        @Override
        void read(String cell, ObjectNode into) {
            Bars.readParts(cell, into.putArray(member()), "on", "code", "kind");
        }
    };

    static final Vocabulary<RegisterColumn> WORDS = Vocabulary.of(RegisterColumn.class, RegisterColumn::member);

    /** How a spreadsheet recognizes a formula, and by what we tell it that there is none. */
    private static final String FORMULA = "=+-@'";

    private final String member;

    RegisterColumn(String member) {
        this.member = member;
    }

    /** Its name in the head, which is that of the member. */
    String member() {
        return member;
    }

    /** The cell of an organization. */
    String cell(JsonNode organization) {
        return organization.path(member).asText("");
    }

    /** Puts what a cell says into the JSON of an organization. */
    void read(String cell, ObjectNode into) {
        into.put(member, cell.isEmpty() ? null : cell);
    }

    private static String disarmed(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String armed(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.textValue()));
        return texts;
    }
}
