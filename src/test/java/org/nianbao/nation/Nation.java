package org.nianbao.nation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.organization.OrganizationKind;

/**
 * The made-up register. Its counts are those of the real one: 31 provinces, 333 prefectures, 2 844 counties, each with
 * its general office and departments; 38 600 towns, 5 000 zones, 60 bodies of the state.
 */
public final class Nation {

    private static final String EXAMPLE = "四川省人民政府";

    private final List<Body> bodies;
    private final Map<Level, Body> examples;

    private Nation(List<Body> bodies) {
        this.bodies = bodies;
        this.examples = Stream.of(Level.PROVINCE, Level.PREFECTURE, Level.COUNTY)
                .collect(Collectors.toMap(Function.identity(), this::firstOfExample));
    }

    private Body firstOfExample(Level level) {
        return bodies.stream()
                .filter(body -> body.level() == level && body.kind() == OrganizationKind.GOVERNMENT)
                .filter(body ->
                        body.withAncestors().anyMatch(above -> above.name().equals(EXAMPLE)))
                .findFirst()
                .orElseThrow();
    }

    /** The whole nation; the same for the same seed. */
    public static Nation of(long seed) {
        return new Nation(new NationBuilder(seed).build());
    }

    /** As much of it as is asked for, those above before those below. */
    public List<Body> bodies(Size size) {
        Predicate<Body> asked = switch (size) {
            case NATION -> body -> true;
            case PROVINCE -> body -> body.level() == Level.STATE || body.isWithin(example(Level.PROVINCE));
            case COUNTY ->
                body -> body.isWithin(example(Level.COUNTY))
                        || example(Level.COUNTY).isWithin(body);
        };
        return bodies.stream().filter(asked).toList();
    }

    /** The body at the top of everything. */
    public Body root() {
        return bodies.get(0);
    }

    /** The government of 四川, of its first prefecture or of the first county in that: part of every size. */
    public Body example(Level level) {
        return examples.get(level);
    }
}
