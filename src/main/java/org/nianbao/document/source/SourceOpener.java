package org.nianbao.document.source;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Opens published files of every kind. What a file is, its content tells; what it is said to be counts only where that
 * leaves a choice. Whatever cannot be opened ends as {@link Unreadable}, with a reason for whoever sent it.
 */
public final class SourceOpener {

    /** Largest file that is opened, in bytes. */
    public static final int LARGEST = 32_000_000;

    private static final Pattern PAGE_START = Pattern.compile(
            "\\s*+(?>(?>(?s:<!--.*?-->)|<\\?xml[^>]*+>)\\s*+)*+<(?:!doctype\\s+html|(?:html|head|meta|title|body|div|p|span|section|"
                    + "article|center|h[1-6]|table|style|script|link|font|ucapcontent|strong|b|br)[\\s/>])",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PARAGRAPH =
            Pattern.compile("</(?:p|div|span|li|h[1-6])\\s*>|<br\\s*/?>|<(?:p|div|td)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PIPE_TABLE = Pattern.compile(
            "(?m)^[ \\t]*+\\|?[ \\t]*+:?-{3,}+:?[ \\t]*+(?:\\|[ \\t]*+:?-{3,}+:?[ \\t]*+)++\\|?[ \\t]*+$");
    private static final Set<String> MARKDOWN_ENDINGS = Set.of("md", "markdown");

    /** Opens a file; {@code mediaType} and {@code fileName} may be {@code null}. */
    public Source open(byte[] content, String mediaType, String fileName) {
        if (content.length > LARGEST) {
            throw Refusal.TOO_LARGE.because(LARGEST / 1_000_000 + " MB");
        }
        FileKind kind = FileKind.of(content);
        try {
            return CleanText.of(
                    switch (kind) {
                        case PDF -> PdfSource.read(content);
                        case ZIP -> office(content);
                        case TEXT -> text(content, mediaType, fileName);
                    });
        } catch (Unreadable refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError damaged) {
            // The libraries of the containers promise little of what they throw at damaged content.
            throw Refusal.DAMAGED.because(damaged, kind);
        }
    }

    private static Source office(byte[] content) {
        try (GuardedZip zip = GuardedZip.open(content)) {
            FileKind.refuseOtherPackages(zip.names());
            OfficePackage parts = new OfficePackage(zip);
            Optional<Source> document = DocxSource.read(parts);
            return document.isPresent()
                    ? document.get()
                    : XlsxSource.read(parts).orElseThrow(() -> Refusal.OTHER_OFFICE.because("OOXML"));
        } catch (IOException | XMLStreamException damaged) {
            throw Refusal.DAMAGED.because(damaged, "ZIP");
        }
    }

    private static Source text(byte[] content, String mediaType, String fileName) {
        String text = TextDecoding.decode(content, mediaType);
        if (text.isBlank()) {
            throw Refusal.EMPTY.because();
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.BINARY.because();
        }
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        String ending = fileName == null
                ? ""
                : fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean markdown = type.contains("markdown") || MARKDOWN_ENDINGS.contains(ending);
        boolean pipes = PIPE_TABLE.matcher(text).find();
        boolean plain = markdown || pipes || type.startsWith("text/plain") || ending.equals("txt");
        if (isPage(text, plain)) {
            return HtmlSource.read(text);
        }
        return TextSource.read(markdown || pipes ? SourceKind.MARKDOWN : SourceKind.TEXT, text);
    }

    /** Whether a text is a page: where nothing else is said of it, one with tables and paragraphs of HTML is. */
    private static boolean isPage(String text, boolean plain) {
        if (PAGE_START.matcher(text).lookingAt()) {
            return !plain || hasParagraphs(TextSource.outsideTables(text));
        }
        return hasParagraphs(plain ? TextSource.outsideTables(text) : text);
    }

    private static boolean hasParagraphs(String text) {
        Matcher found = PARAGRAPH.matcher(text);
        return found.find() && found.find();
    }
}
