package org.nianbao.importing;

import org.nianbao.language.Bilingual;

/**
 * A file in a ZIP.
 *
 * @param fileName made safe, or {@code null} where nothing is left of it
 * @param content to be read; {@code null} where it is refused
 * @param refusal why it is not even looked at, or {@code null}
 */
record BatchItem(String fileName, byte[] content, Bilingual refusal) {}
