package org.nianbao.problem;

import org.nianbao.language.Bilingual;

/** What can be wrong with one member of a request. The slug is permanent; the texts may be improved. */
public enum ErrorCode {
    MALFORMED_JSON("malformed-json", "第 %s 行第 %s 列不是合法的 JSON", "This is not valid JSON at line %s, column %s"),
    MALFORMED_CSV("malformed-csv", "此行不是合法的 CSV（RFC 4180）", "This line is not valid CSV (RFC 4180)"),
    NOT_UTF_8("not-utf-8", "第 %s 个字节处不是 UTF-8 编码", "The body is not UTF-8 at byte %s"),
    TOO_MANY_VALUES("too-many-values", "请求体中最多 %s 个 JSON 值", "A body has at most %s JSON values"),
    EMPTY_BODY("empty-body", "请求体为空，应为 JSON 对象", "The body is empty; a JSON object is expected"),
    EMPTY_FILE("empty-file", "文件是空的", "The file is empty"),
    NOT_ONE_FILE(
            "not-one-file",
            "multipart/form-data 中应有且只有一个文件",
            "Expected is one file in multipart/form-data, and nothing else"),
    UNKNOWN_MEMBER("unknown-member", "没有名为“%s”的成员", "There is no member “%s” here"),
    DUPLICATE_MEMBER("duplicate-member", "成员“%s”出现了不止一次", "The member “%s” stands here more than once"),
    REQUIRED("required", "必须填写", "This is required"),
    WRONG_TYPE("wrong-type", "应为%s", "Expected is %s"),
    NOT_A_WHOLE_NUMBER("not-a-whole-number", "应为整数，不能有小数", "Expected is a whole number, without a fraction"),
    UNREADABLE_NUMBER("unreadable-number", "数字的指数过大，无法读取", "The exponent of this number is too large to read"),
    OUT_OF_RANGE("out-of-range", "应在 %s 与 %s 之间", "Expected is a value from %s to %s"),
    TOO_MANY_DECIMALS("too-many-decimals", "最多 %s 位小数", "At most %s decimals are allowed"),
    TOO_MANY_DIGITS("too-many-digits", "最多 %s 位有效数字", "At most %s significant digits are allowed"),
    FORBIDDEN_CHARACTER(
            "forbidden-character",
            "第 %s 个字符 %s 无法保存或打印，请删除",
            "Character %s, %s, cannot be stored or printed; remove it"),
    TOO_LONG("too-long", "最多 %s 个字符，现有 %s 个", "At most %s characters are allowed, here are %s"),
    BLANK("blank", "不能为空白", "This cannot be blank"),
    NOT_A_LINE(
            "not-a-line",
            "应为一行文字，首尾不带空白，不含换行或控制字符",
            "Expected is a text on one line, without line breaks, control characters or white space around it"),
    DUPLICATE("duplicate", "“%s”在此列出了不止一次", "“%s” is listed here more than once"),
    /** A text beyond the size that a report's texts may have; the only mistake that is a 413. */
    TOO_LARGE("too-large", "一段文字最多 %s 个字符，现有 %s 个", "A text has at most %s characters, here are %s"),
    NOT_ONE_OF("not-one-of", "应为以下之一：%s", "Expected is one of: %s"),
    NOT_YEARS(
            "not-years",
            "应为一个年份，或由早到晚的一段年份，如 2021..2024",
            "Expected is a year, or years from an earlier to a later one, such as 2021..2024"),
    JSON_ALONE("json-alone", "只在 JSON 中给出", "This is told in JSON alone"),
    NOT_A_DAY("not-a-day", "应为 YYYY-MM-DD 形式的日期", "Expected is a day as YYYY-MM-DD"),
    NOT_AN_INSTANT(
            "not-an-instant",
            "应为带时区的时刻，如 2025-04-01T00:00:00Z 或 2025-04-01T08:00:00+08:00（地址中 + 写作 %%2B）",
            "Expected is a moment with its offset, such as 2025-04-01T00:00:00Z or 2025-04-01T08:00:00+08:00 (in an"
                    + " address + is written %%2B)"),
    MOMENT_TO_COME("moment-to-come", "不能是将来的时刻", "This cannot be a moment to come"),
    NOT_TOGETHER("not-together", "不能与“%s”同时使用", "This cannot be used together with “%s”"),
    DAY_TO_COME("day-to-come", "不能是今天以后的日期", "This cannot be a day to come"),
    NOT_A_WEB_ADDRESS(
            "not-a-web-address",
            "应为以 http:// 或 https:// 开头的完整网址",
            "Expected is a complete address that begins with http:// or https://"),
    NOT_A_RECEIVER(
            "not-a-receiver",
            "应为以 %s 开头、不含用户名和片段（#）的网址，端口为 80、443 或不小于 1024",
            "Expected is an address that begins with %s, without user name and fragment (#), on port 80, 443 or one from"
                    + " 1024 on"),
    HOST_NOT_ALLOWED(
            "host-not-allowed",
            "该主机须能在 DNS 中查到，且其地址都是公网地址（或运维方允许的地址）",
            "This host has to be known to the DNS, and all its addresses have to be public ones (or such as the operator"
                    + " allows)"),
    NO_SUCH_REVISION("no-such-revision", "没有第 %s 版", "There is no revision %s"),
    NOT_A_CODE(
            "not-a-code",
            "应为 18 位统一社会信用代码，或 Z 加 17 位数字的临时代码",
            "Expected is a unified social credit code of 18 characters, or a provisional one: Z and 17 digits"),
    WRONG_CHECK_DIGIT(
            "wrong-check-digit",
            "统一社会信用代码校验位不符，请核对各位（GB 32100-2015）",
            "The check digit of this unified social credit code does not fit; compare its characters (GB 32100-2015)"),
    NOT_A_DIVISION("not-a-division", "应为 6、9 或 12 位数字的行政区划代码", "Expected is a division code of 6, 9 or 12 digits"),
    SELF_REFERENCE("self-reference", "机构不能在此填写自己", "An organization cannot name itself here"),
    UNKNOWN_ORGANIZATION("unknown-organization", "名录中没有代码为 %s 的机构", "The register has no organization %s"),
    CYCLE(
            "cycle",
            "机构 %s 就是本机构或曾是、现是、将是其下级，不能同时作为上级",
            "Organization %s is this one or stands below it at some time, and cannot be above it"),
    NO_FORM_FOR_YEAR("no-form-for-year", "没有适用于 %s 年的表格", "There is no form for the year %s"),
    YEAR_TO_COME("year-to-come", "%s 年还没有开始，不能报告", "The year %s has not begun, so there is nothing to report"),
    TOO_MANY("too-many", "最多 %s 项，现有 %s 项", "At most %s are allowed, here are %s"),
    NO_SUCH_PLACE("no-such-place", "报告中没有“%s”这个位置", "The report has no place “%s”"),
    READ_ONLY("read-only", "此项由系统维护，当前值为 %s", "This is kept by the service; its value is %s"),
    NOT_A_CURSOR("not-a-cursor", "不是本服务给出的游标", "This is not a cursor that the service gave out"),
    NOT_AN_IDEMPOTENCY_KEY(
            "not-an-idempotency-key",
            "应为 1 至 %s 个可打印的 ASCII 字符，且只出现一次",
            "Expected are 1 to %s printable ASCII characters, in one header"),
    VALUE_BESIDE_MARK(
            "value-beside-mark",
            "该格标记为“%s”，数值应为空（null）；如要填数，请先删除标记",
            "This cell is marked “%s”, so its value must be blank (null); remove the mark to give a number"),
    MARK_WITHOUT_VALUE(
            "mark-without-value", "标记“%s”只用于有数值的格", "The mark “%s” stands beside a number only, but the cell is blank"),
    AFTER_STATUTORY_DEADLINE(
            "after-statutory-deadline",
            "不能晚于法定截止日 %s；确需推迟的，对个别机构批准延期",
            "This cannot be later than the law allows, %s; more time is granted to single organizations, as extensions"),
    NO_DEADLINE("no-deadline", "该机构该年度没有截止日，无需延期", "This organization has no deadline for this year to extend"),
    NOT_A_SHA256("not-a-sha256", "应为 64 位小写十六进制的 SHA-256", "Expected is a SHA-256 in 64 lower-case hexadecimal digits"),
    NOT_AN_ID(
            "not-an-id",
            "“%s”应为小写字母和数字，可用连字符分隔",
            "“%s” should be lower case letters and digits, in words joined by hyphens"),
    USUAL_GATE("usual-gate", "“%s”是固有的审核关，不必也不能另设", "“%s” is one of the usual gates, which are always there"),
    INCONSISTENT_PERIOD("inconsistent-period", "%s", "%s");

    private final String slug;
    private final Bilingual template;

    ErrorCode(String slug, String zh, String en) {
        this.slug = slug;
        this.template = new Bilingual(zh, en);
    }

    public String slug() {
        return slug;
    }

    Bilingual detail(Object... arguments) {
        return template.with(arguments);
    }
}
