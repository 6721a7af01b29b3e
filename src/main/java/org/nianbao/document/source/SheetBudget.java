package org.nianbao.document.source;

/** What all sheets of a file together may hold: few bytes can stand for very many cells, and one text for each of them. */
final class SheetBudget {

    private long boxes = 200_000;
    private long texts = 200_000;
    private long characters = 10_000_000;

    void takeText(int length) {
        texts--;
        characters -= length;
        check();
    }

    void takeBoxes(long count) {
        boxes -= count;
        check();
    }

    private void check() {
        if (boxes < 0 || texts < 0 || characters < 0) {
            throw Refusal.TOO_LARGE.because("XLSX");
        }
    }
}
