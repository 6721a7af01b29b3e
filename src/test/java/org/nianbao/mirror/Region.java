package org.nianbao.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nianbao.support.Api;

/** Two provinces with cities, counties and departments, which move within their province and to the other one. */
final class Region {

    static final int FIRST_YEAR = 2021;
    static final int LAST_YEAR = 2024;

    private static final String REGISTER = "/api/v1/organizations";
    private static final int CITIES = 4;
    private static final int COUNTIES = 8;
    private static final int DEPARTMENTS = 400;

    private final Callers callers;
    private final String mirrored = Api.newCode();

    /** What may stand above a department, the higher ones first; a county stands below one of the first six. */
    private final List<String> governments = new ArrayList<>();

    private final List<String> departments = new ArrayList<>();

    Region(Callers callers) {
        this.callers = callers;
    }

    /** Enters all of it into the register. */
    void enter(Random random) {
        enterGovernment(mirrored, null);
        enterGovernment(Api.newCode(), null);
        for (int i = 0; i < CITIES; i++) {
            enterGovernment(Api.newCode(), governments.get(i % 2));
        }
        for (int i = 0; i < COUNTIES; i++) {
            enterGovernment(Api.newCode(), governments.get(2 + i % CITIES));
        }
        for (int i = 0; i < DEPARTMENTS; i++) {
            String code = Api.newCode();
            enter(code, "department", any(governments, random));
            departments.add(code);
        }
    }

    private void enterGovernment(String code, String parent) {
        enter(code, "government", parent);
        governments.add(code);
    }

    private void enter(String code, String kind, String parent) {
        ObjectNode organization = Callers.JSON.createObjectNode();
        organization
                .put("code", code)
                .put("name", "机构" + code)
                .put("kind", kind)
                .put("validFrom", "2000-01-01");
        organization.put("parent", parent);
        Callers.Answer answer = callers.post("registrar", REGISTER, organization.toString());
        if (!answer.isDone()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** The province of which there is a mirror. */
    String mirrored() {
        return mirrored;
    }

    String anyOrganization(Random random) {
        return random.nextInt(3) == 0 ? any(governments, random) : any(departments, random);
    }

    static int anyYear(Random random) {
        return FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1);
    }

    /**
     * Moves a city, a county or a department from some day on, or corrects where it moved to last; answers whether that
     * was acknowledged.
     */
    boolean move(Random random) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return move(governments.get(2 + random.nextInt(CITIES)), governments.get(random.nextInt(2)), random);
        } else if (kind == 1) {
            String county = governments.get(2 + CITIES + random.nextInt(COUNTIES));
            return move(county, governments.get(random.nextInt(2 + CITIES)), random);
        }
        return move(any(departments, random), any(governments, random), random);
    }

    private boolean move(String organization, String parent, Random random) {
        Callers.Answer read = callers.get("registrar", REGISTER + "/" + organization);
        if (!read.isDone() || parent.equals(read.json().get("parent").textValue())) {
            return false;
        }
        ObjectNode entry = (ObjectNode) read.json();
        JsonNode parents = entry.get("parents");
        LocalDate last =
                LocalDate.parse(parents.get(parents.size() - 1).get("from").textValue());
        entry.remove(List.of("names", "parents"));
        entry.put("parent", parent).put("effectiveFrom", day(last, random).toString());
        return callers.send("registrar", "PUT", REGISTER + "/" + organization, entry.toString(), read.tag())
                .isDone();
    }

    /** The register refuses a day before that of the last move. */
    private static LocalDate day(LocalDate last, Random random) {
        LocalDate first = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(200));
        if (last.isBefore(first)) {
            return first;
        }
        boolean later = random.nextInt(4) == 0 && last.getYear() <= LAST_YEAR;
        return later ? last.plusDays(random.nextInt(200)) : last;
    }

    private static <T> T any(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
