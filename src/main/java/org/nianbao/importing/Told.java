package org.nianbao.importing;

/**
 * What the sender of a file says that it is; {@code null} where nothing is said.
 *
 * @param organization code of a registered organization
 */
record Told(String organization, Integer year) {}
