package org.nianbao.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nianbao.language.Bilingual;

/** The closed catalogue of problems. Each has a page under {@code /problems/} that says what the caller can do. */
public enum ProblemType {
    INVALID_REQUEST(
            400,
            "请求有误",
            "Invalid request",
            "请求中有服务无法接受的内容。errors 逐项列出位置（pointer）、代码（code）和应有的内容（detail）；全部改正后再发送一次。未保存任何内容。",
            "The request holds something the service cannot accept. Every entry of errors names the place (pointer),"
                    + " the kind of mistake (code) and what was expected (detail). Mend them all and send it again;"
                    + " nothing was stored."),
    UNAUTHENTICATED(
            401,
            "需要登录",
            "Not signed in",
            "该操作需要有效的凭据。请按 WWW-Authenticate 头的要求，带上用户名和口令（Basic）或访问令牌（Bearer）重新发送。",
            "This operation needs valid credentials. Send it again with what the WWW-Authenticate header asks for: a user"
                    + " name and a password (Basic), or an access token (Bearer)."),
    FORBIDDEN(
            403,
            "没有权限",
            "Not allowed",
            "您的角色或管辖范围不包括该操作。需要时请与系统管理员联系。",
            "Your roles, or the part of the register they are given for, do not include this operation. Ask the"
                    + " operator if they should."),
    NOT_YET_PUBLIC(
            403,
            "尚未公开",
            "Not yet public",
            "该年度的填报期尚未结束。截止日之前，汇总和报送情况只供主管部门的审核人和汇总系统查看。",
            "The filing season of this year is still open. Until the deadline its sums and its coverage are for the"
                    + " reviewers and aggregators of the superior office alone."),
    NOT_FOUND(
            404,
            "没有找到",
            "Not found",
            "该地址下没有内容。请核对机构代码、年份和路径。",
            "There is nothing at this address. Compare the organization's code, the year and the path."),
    METHOD_NOT_ALLOWED(
            405,
            "不支持的方法",
            "Method not allowed",
            "该地址不接受此 HTTP 方法；Allow 头列出可用的方法。",
            "This address does not take this HTTP method; the Allow header lists those it does."),
    NOT_ACCEPTABLE(
            406,
            "不支持的回应格式",
            "Not acceptable",
            "该地址不能以 Accept 头要求的格式回应。契约列出了可用的格式。",
            "This address cannot answer in any format that the Accept header names. The contract lists its formats."),
    ALREADY_EXISTS(
            409,
            "已经存在",
            "Already exists",
            "同一机构同一年份的报告、统一安排或延期，或同一代码的机构，只能有一个。请读取并修改（或删除）已有的一个。",
            "There is one report, one campaign and one extension for an organization and a year, and one organization for"
                    + " a code. Read the existing one and change it, or remove it."),
    INVALID_TRANSITION(
            409,
            "当前状态不允许",
            "Not possible in this state",
            "按目前的状态不能进行该操作，例如修改已锁定的报告，或删除仍有下级或报告的机构。",
            "What is asked is not possible as things stand, such as changing a report that is locked, or removing an"
                    + " organization that has subordinates or reports."),
    WITHDRAWN(
            410,
            "已撤回",
            "Withdrawn",
            "该版本曾经发布，现已撤回或清除，不再提供内容；reason 说明原因。报告可能另有新版本。",
            "This revision was published and has been withdrawn or expunged since; its content is no longer given, and"
                    + " reason says why. The report may have a later revision."),
    CURSOR_EXPIRED(
            410,
            "游标已失效",
            "The cursor has expired",
            "该游标来自数据库恢复之前的变更记录，已无从接续。请重新导出全部数据，再从导出末尾给出的游标继续。",
            "The cursor comes from a history that is gone, since the database was restored. Export everything again, and go"
                    + " on from the cursor at the export's end."),
    PRECONDITION_FAILED(
            412,
            "已被他人修改",
            "Changed in the meantime",
            "If-Match 中的标签不是最新的：在您读取之后内容已有变化。differences 列出您发送的与现存的不同之处；请重新读取、合并后再保存。",
            "The tag in If-Match is not the current one: somebody changed this after you read it. The differences list"
                    + " where what you sent and what is stored disagree. Read it again, merge, and save."),
    PAYLOAD_TOO_LARGE(
            413,
            "内容过大",
            "Too large",
            "超过了上限：整份报告最大 8 MB（800 万字节），单个部分最大 4 MB，一段文字最多 20 万个字符。",
            "A limit is exceeded: 8 MB (8 million bytes) for a whole report, 4 MB for a section, 200 000 characters for a text."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "不支持的内容类型",
            "Unsupported media type",
            "请求体的 Content-Type 不受支持。报告用 application/json，局部修改用 application/merge-patch+json。",
            "The Content-Type of the body is not supported. Reports are application/json, patches"
                    + " application/merge-patch+json."),
    INCONSISTENT_REPORT(
            422,
            "报告数据不一致",
            "The report does not reconcile",
            "报告未通过一致性检查。violations 逐条列出规则、涉及的单元格、等式两边的值和差额；warnings 是需要说明的提示；notAssessed 是因空格而无法判断的规则。",
            "The report fails the consistency check. The violations name the rule, the cells, both sides of the equation"
                    + " and the difference; warnings ask for an explanation; notAssessed are the rules that blank cells"
                    + " keep from being judged."),
    UNREADABLE_DOCUMENT(
            422,
            "无法读取文件",
            "The document cannot be read",
            "文件中读不出年度报告：可能已损坏、加密、没有文字层，或者不含统一格式的表格。detail 说明原因。没有保存任何内容。",
            "No report can be read in this file: it may be damaged, encrypted, without a text layer, or without any of the"
                    + " form's tables. The detail says why. Nothing was stored."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "幂等键已用于其他请求",
            "The idempotency key was used for another request",
            "同一个 Idempotency-Key 只能用于重发同一个请求。请为新的请求另取一个键。",
            "An Idempotency-Key repeats one and the same request. Take another key for a new request."),
    PRECONDITION_REQUIRED(
            428,
            "缺少 If-Match",
            "If-Match is required",
            "修改已有内容时必须在 If-Match 中给出读取时得到的 ETag（只有提交、审核、发布等流转操作可以用 *），以免覆盖他人的修改。",
            "A change of what exists needs the ETag you read, in If-Match, so that nobody's work is overwritten (* is enough"
                    + " for steps such as submission, review and publication)."),
    TOO_MANY_REQUESTS(
            429,
            "请求过于频繁",
            "Too many requests",
            "请求次数超过了限制，请按 Retry-After 稍后再试。",
            "There were more requests than the limit allows. Try again after the time in Retry-After."),
    INTERNAL_ERROR(
            500,
            "服务内部错误",
            "Internal error",
            "服务出现意外错误，已记入日志。请稍后重试；如再次发生，请向管理员提供 instance 的值。",
            "Something unexpected happened and was logged. Try again later; if it happens again, tell the operator the"
                    + " value of instance."),
    UNAVAILABLE(
            503,
            "服务暂不可用",
            "Unavailable",
            "服务暂时无法处理请求，请按 Retry-After 稍后重试。",
            "The service cannot answer for the moment. Try again after the time in Retry-After.");

    private final int status;
    private final Bilingual title;
    private final Bilingual explanation;

    ProblemType(int status, String zh, String en, String explanationZh, String explanationEn) {
        this.status = status;
        this.title = new Bilingual(zh, en);
        this.explanation = new Bilingual(explanationZh, explanationEn);
    }

    static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type that a bare HTTP status stands for, where the framework and not our code refused. */
    static ProblemType byStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : INTERNAL_ERROR);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member, a reference relative to the service. */
    public String uri() {
        return "/problems/" + slug();
    }

    public int status() {
        return status;
    }

    public Bilingual title() {
        return title;
    }

    /** What it means and what the caller can do, for the problem's page and as the detail where there is no other. */
    public Bilingual explanation() {
        return explanation;
    }
}
