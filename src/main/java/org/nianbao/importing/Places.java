package org.nianbao.importing;

import java.util.List;

/**
 * The places above an organization, as the names of what stands above it tell them: 洪泽区政府 is of 洪泽区.
 *
 * @param names the nearest first
 */
record Places(List<String> names) {

    private static final String GOVERNMENT = "政府";

    /** A place of fewer characters can be the beginning of anything. */
    private static final int SHORTEST = 2;

    /** @param above the keys of the names of what stands above */
    static Places of(List<String> above) {
        return new Places(above.stream().map(Places::place).toList());
    }

    private static String place(String key) {
        return key.endsWith(GOVERNMENT) ? key.substring(0, key.length() - GOVERNMENT.length()) : key;
    }

    /** Whether these places account for what is printed before a name. */
    enum Fit {
        /** They are the places printed. */
        YES,
        /** Nothing above is known that could tell. */
        UNKNOWN,
        /** Other places are printed. */
        NO
    }

    /**
     * Holds places against what is printed.
     *
     * @param printed what is printed before a name
     * @param key the name, which may begin with places itself
     */
    Fit fit(String printed, String key) {
        String rest = printed;
        boolean passed = false;
        for (String place : names) {
            if (rest.endsWith(place) || place.endsWith(rest)) {
                rest = rest.substring(0, Math.max(0, rest.length() - place.length()));
            } else if (!begins(key, place) && rest.equals(printed)) {
                return Fit.NO;
            } else if (!begins(key, place)) {
                passed = true;
            }
            if (rest.isEmpty()) {
                return Fit.YES;
            }
        }
        return passed ? Fit.NO : Fit.UNKNOWN;
    }

    /** Whether a name says of itself which place it is of, by these places or as a place's own government. */
    boolean areIn(String key) {
        boolean isPlaces = key.endsWith(GOVERNMENT) && key.length() > GOVERNMENT.length() + SHORTEST - 1;
        return isPlaces || names.stream().anyMatch(place -> begins(key, place));
    }

    /** Whether a name begins with a place, or with its end where the place names those above it, too. */
    private static boolean begins(String key, String place) {
        for (int i = 0; i <= place.length() - SHORTEST; i++) {
            if (key.startsWith(place.substring(i))) {
                return true;
            }
        }
        return false;
    }
}
