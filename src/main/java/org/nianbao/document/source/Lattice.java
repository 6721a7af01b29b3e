package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lines that touch one another.
 *
 * @param across the horizontal ones
 * @param down the vertical ones
 */
record Lattice(List<Ruling> across, List<Ruling> down) {

    /** Lines that miss each other by this much still touch. */
    private static final double TOUCH = 3;

    /** Beyond this many lines it is a drawing, and no table. */
    private static final int LINES = 2_000;

    /** The groups of lines of a page. */
    static List<Lattice> of(PrintedPage page) {
        List<Ruling> across = Rulings.joined(page.across());
        List<Ruling> down = Rulings.joined(page.down());
        if (across.size() > LINES || down.size() > LINES) {
            return List.of();
        }
        int[] group = IntStream.range(0, across.size() + down.size()).toArray();
        for (int v = 0; v < down.size(); v++) {
            for (int h = 0; h < across.size(); h++) {
                if (touch(across.get(h), down.get(v))) {
                    group[first(group, across.size() + v)] = first(group, h);
                }
            }
        }
        Map<Integer, Lattice> lattices = new LinkedHashMap<>();
        for (int line = 0; line < group.length; line++) {
            Lattice lattice = lattices.computeIfAbsent(
                    first(group, line), first -> new Lattice(new ArrayList<>(), new ArrayList<>()));
            if (line < across.size()) {
                lattice.across.add(across.get(line));
            } else {
                lattice.down.add(down.get(line - across.size()));
            }
        }
        return List.copyOf(lattices.values());
    }

    private static boolean touch(Ruling across, Ruling down) {
        return across.at() >= down.from() - TOUCH
                && across.at() <= down.to() + TOUCH
                && down.at() >= across.from() - TOUCH
                && down.at() <= across.to() + TOUCH;
    }

    private static int first(int[] group, int line) {
        int first = line;
        while (group[first] != first) {
            group[first] = group[group[first]];
            first = group[first];
        }
        return first;
    }
}
