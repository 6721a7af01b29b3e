package org.nianbao.nation;

/** Where a body stands, which tells how much it has to do. */
public enum Level {
    STATE(300, 5),
    PROVINCE(120, 10),
    PREFECTURE(30, 30),
    COUNTY(8, 50),
    TOWN(2, 75);

    /** How many requests a body decides in a usual year, unless it is idle. */
    final int requests;

    /** How many bodies of a hundred have none in a year. */
    final int idle;

    Level(int requests, int idle) {
        this.requests = requests;
        this.idle = idle;
    }
}
