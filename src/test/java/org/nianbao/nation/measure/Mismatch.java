package org.nianbao.nation.measure;

import java.util.Objects;

/** The service answered something else than what is right: the measurement is worth nothing. */
final class Mismatch extends RuntimeException {

    private Mismatch(String message) {
        super(message);
    }

    static Mismatch of(String message) {
        return new Mismatch(message);
    }

    static void unless(boolean right, String message) {
        if (!right) {
            throw new Mismatch(message);
        }
    }

    static void unlessEqual(String what, Object expected, Object actual) {
        unless(Objects.equals(expected, actual), "%s: expected %s, got %s".formatted(what, expected, actual));
    }
}
