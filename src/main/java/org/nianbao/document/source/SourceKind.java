package org.nianbao.document.source;

/** The kinds of files in which reports are published. */
public enum SourceKind {
    HTML(false),
    DOCX(false),
    XLSX(false),
    PDF(true),
    MARKDOWN(true),
    TEXT(true),
    JSON(false);

    private final boolean wrapped;

    SourceKind(boolean wrapped) {
        this.wrapped = wrapped;
    }

    /** Whether a line is a line on paper, so that a paragraph may be broken over several. */
    public boolean isWrapped() {
        return wrapped;
    }
}
