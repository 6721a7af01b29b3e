package org.nianbao.nation;

/** How much of the nation there is. Each is part of the next, with the same codes, names and reports. */
public enum Size {
    /** One county with its departments, towns and zones, and those governments above it: about 60 bodies. */
    COUNTY,
    /** 四川 and the State Council: about 11 400 bodies. */
    PROVINCE,
    /** Everything: 168 476 bodies. */
    NATION
}
