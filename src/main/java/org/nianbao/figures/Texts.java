package org.nianbao.figures;

/** Limits of texts in a report. */
final class Texts {

    /** The longest text, in code points. */
    static final int LONGEST = 200_000;

    private Texts() {}
}
