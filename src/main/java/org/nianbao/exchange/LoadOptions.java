package org.nianbao.exchange;

import org.nianbao.language.Language;

/**
 * What a caller asks of a load.
 *
 * @param dryRun whether only to tell what would happen
 * @param language of the problems
 * @param path the address of the load, which problems name
 */
record LoadOptions(boolean dryRun, Language language, String path) {}
