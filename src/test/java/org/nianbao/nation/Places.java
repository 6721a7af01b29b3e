package org.nianbao.nation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.nianbao.Samples;

/** Invented names of places of two characters. Some two thousand that follow each other are all different. */
final class Places {

    private final List<String> names = new ArrayList<>();
    private int next;

    Places(long seed) {
        List<String> syllables = Samples.lines("nation/syllables.txt");
        syllables
                .get(0)
                .chars()
                .forEach(first -> syllables
                        .get(1)
                        .chars()
                        .forEach(second -> names.add(Character.toString(first) + Character.toString(second))));
        Collections.shuffle(names, new Random(seed));
    }

    String next() {
        return names.get(next++ % names.size());
    }
}
