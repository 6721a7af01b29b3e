package org.nianbao.document.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** The values of an Excel file's cells as texts, whatever format they are shown in. */
final class XlsxValues {

    private static final Pattern STRINGS = Pattern.compile(".*spreadsheetml\\.sharedStrings\\+xml");
    private static final Pattern STYLES = Pattern.compile(".*spreadsheetml\\.styles\\+xml");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** How many digits Excel keeps; what stands behind them is an artefact of binary fractions. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private final List<String> strings = new ArrayList<>();

    /** The styles of cells that show a day or a time. */
    private final BitSet dates = new BitSet();

    private final boolean from1904;

    private XlsxValues(boolean from1904) {
        this.from1904 = from1904;
    }

    static XlsxValues read(OfficePackage parts, boolean from1904) throws IOException, XMLStreamException {
        XlsxValues values = new XlsxValues(from1904);
        Optional<String> strings = parts.ofType(STRINGS);
        if (strings.isPresent()) {
            try (XmlCursor xml = parts.xml(strings.get())) {
                int entered = xml.enter();
                while (xml.next(entered)) {
                    values.strings.add(CleanText.of(richText(xml)));
                }
            }
        }
        Optional<String> styles = parts.ofType(STYLES);
        if (styles.isPresent()) {
            try (XmlCursor xml = parts.xml(styles.get())) {
                values.readStyles(xml);
            }
        }
        return values;
    }

    /** The text of the present element, put together from its runs; what tells its pronunciation is left out. */
    static String richText(XmlCursor xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("t")) {
                text.append(unescaped(xml.text()));
            } else if (xml.name().equals("r")) {
                text.append(richText(xml));
            }
        }
        return text.toString();
    }

    /** Excel writes characters that XML does not take, and what looks like one of these signs, as {@code _x005F_}. */
    static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(sign ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(sign.group(1), 16))));
    }

    private void readStyles(XmlCursor xml) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("numFmts")) {
                int inner = xml.enter();
                while (xml.next(inner)) {
                    formats.put(
                            xml.number("numFmtId").orElse(0),
                            xml.attribute("formatCode").orElse(""));
                }
            } else if (xml.name().equals("cellXfs")) {
                int inner = xml.enter();
                for (int style = 0; xml.next(inner); style++) {
                    int id = xml.number("numFmtId").orElse(0);
                    String format = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(Math.max(0, id)));
                    dates.set(style, DateUtil.isADateFormat(id, format));
                }
            }
        }
    }

    /**
     * What a cell holds.
     *
     * @param type the kind of value: a shared string, a text, a truth, an error, a day, a number
     * @param style the number of its style
     * @param raw what the file has for it
     */
    String text(String type, int style, String raw) {
        return switch (type) {
            case "s" -> shared(raw.strip());
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(raw.strip(), dates.get(style));
            case "str" -> CleanText.of(unescaped(raw));
            default -> CleanText.of(raw);
        };
    }

    private String shared(String raw) {
        int index = raw.matches("\\d{1,8}") ? Integer.parseInt(raw) : Integer.MAX_VALUE;
        if (index >= strings.size()) {
            throw Refusal.DAMAGED.because("XLSX, sharedStrings " + raw.substring(0, Math.min(20, raw.length())));
        }
        return strings.get(index);
    }

    private String number(String raw, boolean date) {
        if (!NUMBER.matcher(raw).matches()) {
            return CleanText.of(raw);
        }
        BigDecimal number = new BigDecimal(raw);
        if (date) {
            return day(number).orElseGet(number::toPlainString);
        }
        BigDecimal whole = number.stripTrailingZeros();
        BigDecimal kept = whole.scale() <= 0 ? whole : whole.round(KEPT).stripTrailingZeros();
        return kept.toPlainString();
    }

    private Optional<String> day(BigDecimal number) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number.doubleValue(), from1904, true);
        return Optional.ofNullable(moment)
                .map(found -> found.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? found.toLocalDate().toString()
                        : found.toString().replace('T', ' '));
    }
}
