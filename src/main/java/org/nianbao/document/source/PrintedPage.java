package org.nianbao.document.source;

import java.util.List;

/**
 * What is printed on one page that is held upright.
 *
 * @param across the horizontal lines
 * @param down the vertical lines
 */
record PrintedPage(List<Glyph> glyphs, List<Ruling> across, List<Ruling> down, double height) {}
