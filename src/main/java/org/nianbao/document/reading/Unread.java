package org.nianbao.document.reading;

import org.nianbao.language.Bilingual;

/**
 * Something that stands in a file and could not be read with certainty.
 *
 * @param pointer the cell or row that it would have filled, or the section that it stands in
 * @param raw what stands there, or empty
 * @param place where, or empty where the file has no such place
 * @param why why it was not read
 */
public record Unread(String pointer, String raw, String place, Bilingual why) {}
