package org.nianbao.document.source;

import org.nianbao.language.Bilingual;

/** A file in which no report can be read; the reason is for whoever sent it. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    public Unreadable(Bilingual reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Bilingual reason() {
        return reason;
    }
}
