package org.nianbao.report;

/**
 * Where a section is.
 *
 * @param section its key in the form
 */
record SectionAddress(String organization, int year, String section) {}
