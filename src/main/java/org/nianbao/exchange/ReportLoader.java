package org.nianbao.exchange;

import java.util.List;
import org.nianbao.identity.Role;
import org.nianbao.platform.bulk.Verdict;

/** Where reports are loaded to. */
interface ReportLoader {

    /** The role that a caller needs over each organization. */
    Role role();

    /**
     * Stores lines that could be read and are the caller's to load, in a transaction that may be rolled back.
     *
     * @return what became of each, in their order
     * @throws org.nianbao.problem.ProblemException where one of several cannot be stored; then none is
     */
    List<Verdict> load(List<ReportLine> lines);
}
