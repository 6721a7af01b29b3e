package org.nianbao.consistency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** How a check is answered, be it of a report that was sent or of one that is stored. */
public final class CheckAnswer {

    private static final Bilingual DETAIL =
            new Bilingual("一致性检查发现 %s 处错误，%s 格空白", "The consistency check found %s error(s); %s cell(s) are blank");

    private CheckAnswer() {}

    /**
     * 200 where no error stands.
     *
     * @throws ProblemException 422 with the violations where one does
     */
    public static Response of(CheckResult result, HttpHeaders headers) {
        if (!result.consistent()) {
            throw refusal(result);
        }
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(Findings.of(result, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** 422 with the violations. */
    public static ProblemException refusal(CheckResult result) {
        Bilingual detail = DETAIL.with(result.violations().size(), result.blank());
        return ProblemException.of(ProblemType.INCONSISTENT_REPORT, detail)
                .with(language -> Findings.of(result, language).members());
    }
}
