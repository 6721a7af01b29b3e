package org.nianbao.nation;

/**
 * What a town is, by its place among those of its county: first sub-districts, then towns, then townships, as their
 * divisions are numbered.
 *
 * @param digits what its division has after those of the county
 */
record Town(String suffix, String digits) {

    static Town of(int index, int siblings) {
        int subdistricts = siblings / 4;
        int towns = siblings / 2;
        if (index < subdistricts) {
            return new Town("街道办事处", "%03d".formatted(1 + index));
        }
        return index < subdistricts + towns
                ? new Town("镇人民政府", "%03d".formatted(100 + index - subdistricts))
                : new Town("乡人民政府", "%03d".formatted(200 + index - subdistricts - towns));
    }
}
