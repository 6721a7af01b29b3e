package org.nianbao.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.nianbao.Corpus;
import org.nianbao.Samples;
import org.nianbao.document.reading.Reading;
import org.nianbao.document.reading.ReportReader;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.document.writing.DocxWriter;
import org.nianbao.document.writing.HtmlWriter;
import org.nianbao.document.writing.PrintedReport;
import org.nianbao.document.writing.Reports;
import org.nianbao.document.writing.XlsxWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long files take to be read and written. Published pages and PDF files are read where there are any, else a page of
 * our own; run it with {@code ./mvnw -q -Pbenchmark test-compile -Dbenchmark=DocumentBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class DocumentBenchmark {

    private final SourceOpener opener = new SourceOpener();
    private final ReportReader reader = new ReportReader(Reports.FORMS);
    private final PrintedReport report = Reports.published(Samples.huaian2024());
    private final byte[] page = new HtmlWriter().write(report);
    private final byte[] word = new DocxWriter().write(report);
    private final byte[] sheet = new XlsxWriter().write(report);
    private final byte[] publishedPage = published("018.html");
    private final byte[] widePage = published("013.html");
    private final byte[] pdf = published("002.pdf");
    private final byte[] largePdf = published("007.pdf");
    private final byte[] text = published("007.txt");

    private byte[] published(String name) {
        try {
            return Files.exists(Corpus.file(name)) ? Files.readAllBytes(Corpus.file(name)) : page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading read(byte[] file) {
        return reader.read(opener.open(file, null, null));
    }

    @Benchmark
    public Reading readingOurPage() {
        return read(page);
    }

    @Benchmark
    public Reading readingAPublishedPage() {
        return read(publishedPage);
    }

    @Benchmark
    public Reading readingAPageWithMuchMarkup() {
        return read(widePage);
    }

    @Benchmark
    public Reading readingDocx() {
        return read(word);
    }

    @Benchmark
    public Reading readingXlsx() {
        return read(sheet);
    }

    @Benchmark
    public Reading readingPdf() {
        return read(pdf);
    }

    @Benchmark
    public Reading readingLongerPdf() {
        return read(largePdf);
    }

    @Benchmark
    public Reading readingText() {
        return read(text);
    }

    @Benchmark
    public byte[] writingHtml() {
        return new HtmlWriter().write(report);
    }

    @Benchmark
    public byte[] writingDocx() {
        return new DocxWriter().write(report);
    }

    @Benchmark
    public byte[] writingXlsx() {
        return new XlsxWriter().write(report);
    }
}
