package org.nianbao.consistency;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.FormCatalogue;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Checks reports by the rules of their forms. */
@Singleton
public final class ConsistencyCheck {

    private static final Bilingual DETAIL =
            new Bilingual("一致性检查发现 %s 处错误，%s 格空白", "The consistency check found %s error(s); %s cell(s) are blank");

    private final Map<String, RuleBook> books;

    public ConsistencyCheck(FormCatalogue forms) {
        this.books = RuleBook.all(forms);
    }

    /** Judges a report; needs nothing but the report. */
    public CheckResult check(ReportDocument report) {
        return books.get(report.form().id()).check(report);
    }

    /**
     * The answer to a check: 200 where no error stands.
     *
     * @throws ProblemException 422 with the violations where one does
     */
    public Response answer(ReportDocument report, HttpHeaders headers) {
        CheckResult result = check(report);
        if (!result.consistent()) {
            throw inconsistent(result);
        }
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(Findings.of(result, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static ProblemException inconsistent(CheckResult result) {
        Bilingual detail = DETAIL.with(result.violations().size(), result.blank());
        return ProblemException.of(ProblemType.INCONSISTENT_REPORT, detail)
                .with(language -> Findings.of(result, language).members());
    }

    Optional<RuleBook> book(String form) {
        return Optional.ofNullable(books.get(form));
    }
}
