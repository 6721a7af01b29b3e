package org.nianbao.document.source;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens a PDF within a budget, without a password. */
final class PdfFile {

    private PdfFile() {}

    static PDDocument open(byte[] content, PdfBudget budget) throws IOException {
        return new WatchedParser(content, budget).parse();
    }

    /** A parser that counts what it reads, and whose streams are measured. */
    private static final class WatchedParser extends PDFParser {

        private final PdfBudget budget;

        WatchedParser(byte[] content, PdfBudget budget) throws IOException {
            super(new WatchedBytes(content, budget));
            this.budget = budget;
            document = new MeasuredDocument(this, budget);
        }

        @Override
        protected COSBase parseDirObject() throws IOException {
            budget.object();
            return super.parseDirObject();
        }
    }

    /** A damaged file is searched through again and again: every reading of it looks at the time. */
    private static final class WatchedBytes extends RandomAccessReadBuffer {

        private static final int OFTEN = 4096;

        private final PdfBudget budget;
        private int reads;

        WatchedBytes(byte[] content, PdfBudget budget) {
            super(content);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            if (++reads % OFTEN == 0) {
                budget.time();
            }
            return super.read();
        }
    }

    private static final class MeasuredDocument extends COSDocument {

        private final ICOSParser parser;
        private final PdfBudget budget;

        MeasuredDocument(ICOSParser parser, PdfBudget budget) {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new MeasuredStream(parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
