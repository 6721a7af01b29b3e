package org.nianbao.nation;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.Samples;
import org.nianbao.organization.OrganizationKind;

/** Makes up the register, from the top down. */
final class NationBuilder {

    private static final int ZONES = 5_000;
    private static final int COUNTIES = 2_844;
    private static final int DEPARTMENTS_OF_COUNTY = 37;
    private static final String STATE_DIVISION = "100000";

    private static final List<String[]> DEPARTMENTS = Samples.lines("nation/departments.txt").stream()
            .map(line -> line.split(" "))
            .toList();

    private final List<Body> bodies = new ArrayList<>();
    private final Codes codes;
    private final Places places;
    private int counties;

    NationBuilder(long seed) {
        codes = new Codes(seed);
        places = new Places(seed);
    }

    /** All bodies, those above before those below. */
    List<Body> build() {
        addState();
        return bodies;
    }

    private void addState() {
        Body root = add("中华人民共和国国务院", OrganizationKind.GOVERNMENT, STATE_DIVISION, null, Level.STATE);
        for (String ministry : Samples.lines("nation/ministries.txt")) {
            OrganizationKind kind = ministry.endsWith("办公厅") ? OrganizationKind.OFFICE : OrganizationKind.DEPARTMENT;
            add(ministry, kind, STATE_DIVISION, root, Level.STATE);
        }
        Province.all().forEach(province -> addProvince(province, root));
    }

    private void addProvince(Province province, Body root) {
        Place place = new Place(province.name(), province.division(), root, Level.PROVINCE);
        Body government = addGovernment(place, DEPARTMENTS.size());
        int county = 0;
        for (int i = 0; i < province.ownCounties(); i++) {
            addCounty(province, county++, new Seat(place.name(), government, place.division(), i, province.counties()));
        }
        for (int i = 0; i < province.prefectures(); i++) {
            county = addPrefecture(province, government, i, county);
        }
    }

    private int addPrefecture(Province province, Body above, int index, int firstCounty) {
        String division = "%s%02d00".formatted(province.division().substring(0, 2), index + 1);
        Place place = new Place(places.next() + "市", division, above, Level.PREFECTURE);
        Body government = addGovernment(place, DEPARTMENTS.size());
        int own = province.countiesOf(index);
        for (int i = 0; i < own; i++) {
            addCounty(province, firstCounty + i, new Seat(place.name(), government, division, i, own));
        }
        return firstCounty + own;
    }

    private void addCounty(Province province, int index, Seat seat) {
        Place place = seat.county(places.next());
        Body government = addGovernment(place, DEPARTMENTS_OF_COUNTY);
        int towns = province.townsOf(index);
        for (int i = 0; i < towns; i++) {
            Town town = Town.of(i, towns);
            String name = place.name() + places.next() + town.suffix();
            add(name, OrganizationKind.TOWNSHIP, place.division() + town.digits(), government, Level.TOWN);
        }
        int zones = Province.share(ZONES, COUNTIES, counties++);
        for (int i = 0; i < zones; i++) {
            String name = place.name() + places.next() + "经济开发区管理委员会";
            add(name, OrganizationKind.ZONE, place.division(), government, Level.COUNTY);
        }
    }

    private Body addGovernment(Place place, int departments) {
        Body government = add(place.name() + "人民政府", OrganizationKind.GOVERNMENT, place);
        int wording = place.level() == Level.PROVINCE ? 0 : 1;
        for (int i = 0; i < departments; i++) {
            OrganizationKind kind = i == 0 ? OrganizationKind.OFFICE : OrganizationKind.DEPARTMENT;
            add(place.name() + DEPARTMENTS.get(i)[wording], kind, place.division(), government, place.level());
        }
        return government;
    }

    private Body add(String name, OrganizationKind kind, Place place) {
        return add(name, kind, place.division(), place.above(), place.level());
    }

    private Body add(String name, OrganizationKind kind, String division, Body parent, Level level) {
        int serial = bodies.size();
        String code = kind == OrganizationKind.ZONE ? codes.provisional(serial) : codes.credit(division, serial);
        Body body = new Body(serial, code, name, kind, division, parent, level);
        bodies.add(body);
        return body;
    }
}
