package org.nianbao.nation;

import java.util.List;
import java.util.Random;

/** Chance that follows from the seed, the body and the year, and comes out the same on every machine. */
final class Dice {

    private static final int MOST_DOUBLINGS = 12;

    /** More than there are, so that no two cases are one. */
    private static final long BODIES = 1_000_000;

    private static final long YEARS = 10_000;
    private static final long PURPOSES = 16;

    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    /** What is made up about a body for a year under some purpose; another purpose's throws do not change it. */
    static Dice of(long seed, Body body, int year, int purpose) {
        long mixed = ((seed * BODIES + body.serial()) * YEARS + year) * PURPOSES + purpose;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return new Dice(mixed ^ (mixed >>> 31));
    }

    /** Whether something happens that happens in so many of a hundred cases. */
    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    /** Mostly about as much as is usual; seldom many times that. Never 0. */
    long skewed(int usual) {
        long value = 1 + random.nextInt(2 * usual);
        for (int i = 0; i < MOST_DOUBLINGS && random.nextInt(4) == 0; i++) {
            value = value * 2 + random.nextInt(2);
        }
        return value;
    }
}
