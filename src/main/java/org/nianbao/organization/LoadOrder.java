package org.nianbao.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of many organizations can be entered now: those that name none that is missing. */
public final class LoadOrder {

    private LoadOrder() {}

    /**
     * Finds those that can be entered together.
     *
     * @param candidates not two of one code
     * @param known codes of those that the register has
     * @return each after those above it, so that no circle is among them
     */
    public static List<LoadedOrganization> ready(List<LoadedOrganization> candidates, Set<String> known) {
        List<LoadedOrganization> left = candidates;
        while (true) {
            Map<String, LoadedOrganization> placed = placed(left, known);
            List<LoadedOrganization> complete = placed.values().stream()
                    .filter(each -> isKnown(each.others(), known, placed.keySet()))
                    .toList();
            if (complete.size() == placed.size()) {
                return complete;
            }
            left = complete;
        }
    }

    /** Those whose parents are known, or are among those found before. */
    private static Map<String, LoadedOrganization> placed(List<LoadedOrganization> candidates, Set<String> known) {
        Map<String, LoadedOrganization> placed = new LinkedHashMap<>();
        List<LoadedOrganization> left = candidates;
        int before = -1;
        while (placed.size() > before) {
            before = placed.size();
            List<LoadedOrganization> waiting = new ArrayList<>();
            for (LoadedOrganization each : left) {
                if (isKnown(each.parents(), known, placed.keySet())) {
                    placed.put(each.code(), each);
                } else {
                    waiting.add(each);
                }
            }
            left = waiting;
        }
        return placed;
    }

    private static boolean isKnown(Set<String> codes, Set<String> known, Set<String> placed) {
        return codes.stream().allMatch(code -> known.contains(code) || placed.contains(code));
    }

    /** All codes that organizations name, their own included. */
    public static Set<String> named(List<LoadedOrganization> organizations) {
        Set<String> codes = new HashSet<>();
        organizations.forEach(each -> {
            codes.add(each.code());
            codes.addAll(each.parents());
            codes.addAll(each.others());
        });
        return codes;
    }
}
