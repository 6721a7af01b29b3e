package org.nianbao.feed;

/**
 * Up to where somebody has read, and what of.
 *
 * @param position of the last change that was read
 * @param within the organization whose changes are read; {@code null} for all
 * @param limit how many at once
 */
record Bookmark(long position, String within, int limit) {

    Bookmark at(long later) {
        return new Bookmark(later, within, limit);
    }
}
