package org.nianbao.nation;

import java.util.List;
import org.nianbao.Samples;

/** A province and how many there are of what in it. */
record Province(String name, String division, int prefectures, int counties, int towns) {

    static List<Province> all() {
        return Samples.lines("nation/provinces.txt").stream()
                .map(line -> line.split(" "))
                .map(words -> new Province(
                        words[0],
                        words[1],
                        Integer.parseInt(words[2]),
                        Integer.parseInt(words[3]),
                        Integer.parseInt(words[4])))
                .toList();
    }

    /** How many counties are directly below it: those of a municipality (直辖市). */
    int ownCounties() {
        return prefectures == 0 ? counties : 0;
    }

    /** How many counties one of its prefectures has. */
    int countiesOf(int prefecture) {
        return share(counties, prefectures, prefecture);
    }

    /** How many towns one of its counties has. */
    int townsOf(int county) {
        return share(towns, counties, county);
    }

    /** The part of one of those among whom something is divided as evenly as can be. */
    static int share(int total, int among, int index) {
        return total * (index + 1) / among - total * index / among;
    }
}
