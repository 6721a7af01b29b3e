package org.nianbao.document.source;

/** Puts a paragraph together from the runs of text in it. */
final class ParagraphText {

    private final StringBuilder text = new StringBuilder();
    private boolean space;

    /** Adds a run in which white space stands for one space, as HTML has it; a non-breaking space always counts. */
    void flow(String run) {
        for (int i = 0; i < run.length(); i++) {
            char character = run.charAt(i);
            if (isCollapsible(character)) {
                space = true;
            } else {
                spaceBefore();
                text.append(character);
            }
        }
    }

    /** Adds a run as it stands. */
    void exact(String run) {
        spaceBefore();
        text.append(run);
    }

    /** Keeps a raised digit from running into the number before it: 12² is not 122. */
    void raised() {
        spaceBefore();
        if (!text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1))) {
            text.append('^');
        }
    }

    void lineBreak() {
        space = false;
        text.append('\n');
    }

    /** Whether nothing was added yet that can be seen. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The paragraph, without the line feeds around it; another one can be begun then. */
    String take() {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '\n') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        String paragraph = CleanText.of(text.substring(start, end));
        text.setLength(0);
        space = false;
        return paragraph;
    }

    private void spaceBefore() {
        if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        space = false;
    }

    private static boolean isCollapsible(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }
}
