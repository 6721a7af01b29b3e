package org.nianbao.nation;

/**
 * Where a county stands among those of the same government: first districts, then counties, then county-level cities, as
 * their divisions are numbered.
 *
 * @param prefix the name of that government's territory
 * @param division of that government
 */
record Seat(String prefix, Body above, String division, int index, int siblings) {

    private static final int DISTRICTS = 1;
    private static final int COUNTIES = 21;
    private static final int CITIES = 81;

    Place county(String name) {
        int cities = siblings / 6;
        int districts = Math.min(20, siblings / 3);
        if (index < districts) {
            return place(name + "区", DISTRICTS + index);
        }
        return index < siblings - cities
                ? place(name + "县", COUNTIES + index - districts)
                : place(name + "市", CITIES + index - (siblings - cities));
    }

    private Place place(String name, int number) {
        boolean ofProvince = division.endsWith("0000");
        String prefecture = ofProvince ? division.substring(0, 2) + "01" : division.substring(0, 4);
        return new Place(prefix + name, "%s%02d".formatted(prefecture, number), above, Level.COUNTY);
    }
}
