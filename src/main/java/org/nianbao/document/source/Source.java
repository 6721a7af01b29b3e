package org.nianbao.document.source;

import java.util.List;
import java.util.Optional;

/**
 * What a published file holds, in reading order and without its looks.
 *
 * @param severed whether the file ends in the middle of something, as far as its container tells
 * @param imprint the document that the file carries unseen where this service wrote it; only a help, never above what is
 *     to be seen
 */
public record Source(SourceKind kind, List<Piece> pieces, boolean severed, Optional<String> imprint) {

    public Source {
        pieces = List.copyOf(pieces);
    }
}
