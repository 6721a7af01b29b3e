package org.nianbao.nation;

/**
 * A territory with a government.
 *
 * @param name as the names of its bodies begin
 * @param above the government over it
 */
record Place(String name, String division, Body above, Level level) {}
